package org.kith.intake;

import java.util.List;

/**
 * Why a row got its verdict, or why something was kept, to be said in the reader's language.
 *
 * @param key names the words: intake.why.{key}
 * @param arguments what is put into them, as it stands in the file
 */
public record Reason(String key, List<String> arguments) {

    private static final int LONGEST_ARGUMENT = 120;

    public Reason {
        arguments = arguments.stream().map(Reason::shortened).toList();
    }

    static Reason of(String key, String... arguments) {
        return new Reason(key, List.of(arguments));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ARGUMENT
                ? text
                : text.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }
}
