package org.kith.community;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Of two who write one thing, the later reads the other's words before theirs take their place: a
 * form says upon what it was written, field by field. What becomes of it then is for {@link
 * BothWrote} to say.
 */
public final class Upon {

    /** The hidden field that says it. */
    public static final String FIELD = "upon";

    /** The stamp of what stands empty: whoever reads that has read it. */
    private static final String NOTHING = "-";

    /** So many bytes of a hash tell one word from another that somebody may have put there. */
    private static final int BYTES = 9;

    private Upon() {}

    /**
     * A field in which one may have written other words than the other.
     *
     * @param label in the reader's words
     * @param said what stands in it, in the reader's words
     */
    public record Field(String name, String label, UnaryOperator<String> said) {

        public Field(String name, String label) {
            this(name, label, UnaryOperator.identity());
        }
    }

    /**
     * What the other wrote.
     *
     * @param text empty where the other has left it out
     */
    public record Theirs(String label, String text) {}

    /** What stands, as a form says it: each field that is not empty, with a hash. */
    public static String stamp(Map<String, List<String>> standing) {
        var stamp =
                new TreeMap<>(standing)
                        .entrySet().stream()
                                .filter(one -> !kept(one.getValue()).isEmpty())
                                .map(one -> one.getKey() + "=" + hash(kept(one.getValue())))
                                .collect(Collectors.joining(" "));
        return stamp.isEmpty() ? NOTHING : stamp;
    }

    /** The form of what stands, which says that it is written upon it. */
    public static Answers form(Map<String, List<String>> standing, String stamp) {
        var all = new HashMap<>(standing);
        all.put(FIELD, List.of(stamp));
        return new Answers(all);
    }

    /** What was typed, by somebody who has now read what stands. */
    public static Answers again(Answers typed, String stamp) {
        return form(typed.asTyped(), stamp);
    }

    /** Of a form that was sent: empty where it says nothing, and so read nothing. */
    public static String read(Answers typed) {
        return typed.raw(FIELD);
    }

    /** The hashes of a stamp, by field. */
    static Map<String, String> hashes(String stamp) {
        return Arrays.stream(stamp.split(" ", -1))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, two) -> two));
    }

    static String hash(List<String> values) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\u0000", values).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A browser sends lines with other ends than we keep, and what is chosen in its own order. */
    static List<String> kept(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .sorted()
                .toList();
    }
}
