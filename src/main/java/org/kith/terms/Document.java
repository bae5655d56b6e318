package org.kith.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a network publishes of itself for those who belong to it. */
public enum Document {
    TERMS,
    PRIVACY;

    /** As in addresses, tables and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Document> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
