package org.kith.moderation;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why somebody reports something.
 *
 * @param rule that it breaks; null where it is another reason
 */
record Reason(Why why, Rule.@Nullable Id rule) {

    enum Why {
        RULE,
        LAW,
        /** It shows somebody who did not agree. */
        SHOWN,
        CHILD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Why> of(String code) {
            return Arrays.stream(values()).filter(why -> why.code().equals(code)).findFirst();
        }
    }

    /** Whether it is looked at before all others. */
    boolean urgent() {
        return why == Why.CHILD || why == Why.SHOWN;
    }
}
