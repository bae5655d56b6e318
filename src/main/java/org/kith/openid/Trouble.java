package org.kith.openid;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody came back from a provider as they went. */
public enum Trouble {
    /** They, or the provider, said no. */
    REFUSED,
    /** The answer came after its time, or to a question that this browser did not ask. */
    LATE,
    /** The provider could not be asked, or its answer does not hold. */
    SILENT,
    /** Somebody else's sign-in is linked with it. */
    TAKEN;

    /** As addresses say it; empty for every other word. */
    public static Optional<Trouble> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    public String key() {
        return "openid.trouble." + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
