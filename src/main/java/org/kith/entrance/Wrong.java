package org.kith.entrance;

import org.kith.names.SafeText;

import java.util.Locale;

/**
 * What is wrong with a field, and what to do about it.
 *
 * @param key of the words that say so
 * @param limit stands in those words, where a limit was passed
 */
public record Wrong(String key, int limit) {

    static Wrong of(SafeText.Reason reason, int limit) {
        return new Wrong("entrance.text." + reason.name().toLowerCase(Locale.ROOT), limit);
    }
}
