package org.kith.community;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Of two who write one thing, the later reads the other's words before theirs take their place: a
 * form says upon what it was written. Where that is not what stands any more, nothing is kept, and
 * the form comes back as it was typed, below what stands.
 */
public final class Upon {

    /** The hidden field that says it. */
    public static final String FIELD = "upon";

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
     * What the other wrote where the later wrote something else.
     *
     * @param text empty where the other has left it out
     */
    public record Theirs(String label, String text) {}

    /** Tells what stands apart from all else that stood, by the fields of its form. */
    public static String stamp(Map<String, List<String>> standing) {
        var sorted = new TreeMap<String, List<String>>();
        standing.forEach((name, values) -> sorted.put(name, kept(values)));
        sorted.values().removeIf(List::isEmpty);
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(sorted.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The form of what stands, which says that it is written upon it. */
    public static Answers form(Map<String, List<String>> standing, String stamp) {
        return with(standing, stamp);
    }

    /** What was typed, by somebody who has now read what stands. */
    public static Answers again(Answers typed, String stamp) {
        return with(typed.asTyped(), stamp);
    }

    private static Answers with(Map<String, List<String>> fields, String stamp) {
        var all = new HashMap<>(fields);
        all.put(FIELD, List.of(stamp));
        return new Answers(all);
    }

    /** Of a form that was sent: empty where it says nothing, which is upon nothing that stands. */
    public static String read(Answers typed) {
        return typed.raw(FIELD);
    }

    /**
     * None where both wrote the same: then it was sent twice, and there is nothing to read.
     *
     * @param asked what the later wrote, as its form would show it
     */
    public static List<Theirs> theirs(
            Map<String, List<String>> asked,
            Map<String, List<String>> standing,
            List<Field> fields) {
        return fields.stream()
                .filter(field -> !in(asked, field).equals(in(standing, field)))
                .map(
                        field ->
                                new Theirs(
                                        field.label(),
                                        in(standing, field).stream()
                                                .map(field.said())
                                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    private static List<String> in(Map<String, List<String>> standing, Field field) {
        return kept(standing.getOrDefault(field.name(), List.of()));
    }

    /** A browser sends lines with other ends than we keep, and what is chosen in its own order. */
    private static List<String> kept(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .sorted()
                .toList();
    }
}
