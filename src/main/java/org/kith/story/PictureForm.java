package org.kith.story;

import org.kith.community.Answers;
import org.kith.community.Draft;
import org.kith.media.Piece;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which pictures are chosen, as a form sends them: of each its place and its id, in one value of
 * one field.
 */
final class PictureForm {

    static final String FIELD = "picture";

    /** Those that stood when a draft of a change was begun, or when its writer last read them. */
    static final String READ = "pictures_read";

    /** Of a story. */
    static final int MOST = 6;

    private PictureForm() {}

    private record Chosen(int place, Piece.Id piece) {}

    static String value(int place, Piece.Id piece) {
        return place + " " + piece;
    }

    static List<String> values(List<Piece.Id> pictures) {
        return IntStream.range(0, pictures.size())
                .mapToObj(n -> value(Math.min(n + 1, MOST), pictures.get(n)))
                .toList();
    }

    /**
     * What is chosen, and beside it what another has put in meanwhile; the last place is shared.
     */
    static List<String> together(Draft draft, List<Piece.Id> standing) {
        var read = in(draft.all(READ));
        var typed = in(draft.all(FIELD));
        return typed.equals(read)
                ? values(standing)
                : values(
                        Stream.concat(
                                        typed.stream(),
                                        standing.stream().filter(one -> !read.contains(one)))
                                .distinct()
                                .toList());
    }

    /** In the story now, or when its writer last read it. */
    static List<Piece.Id> stood(Draft draft, List<Piece.Id> standing) {
        return Stream.concat(in(draft.all(READ)).stream(), standing.stream()).distinct().toList();
    }

    /** In their order; two at one place as they stood in the form. */
    static List<Piece.Id> typed(Answers answers) {
        return in(answers.raws(FIELD));
    }

    private static List<Piece.Id> in(List<String> values) {
        return values.stream()
                .flatMap(value -> chosen(value).stream())
                .sorted(Comparator.comparing(Chosen::place))
                .map(Chosen::piece)
                .distinct()
                .toList();
    }

    /** The same, refused where they are too many or would say whose a nameless story is. */
    static List<Piece.Id> read(Answers answers, boolean nameless) {
        var typed = typed(answers);
        if (typed.size() > MOST) {
            answers.refuse(FIELD, "story.problem.pictures", MOST);
        }
        if (nameless && !typed.isEmpty()) {
            answers.refuse(FIELD, "story.problem.pictures_nameless");
        }
        return typed.stream().limit(MOST).collect(Collectors.toUnmodifiableList());
    }

    private static Optional<Chosen> chosen(String value) {
        var parts = value.split(" ", 2);
        try {
            return Stream.of(new Chosen(Integer.parseInt(parts[0]), piece(parts[parts.length - 1])))
                    .filter(one -> one.place() >= 1 && one.place() <= MOST)
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Piece.Id piece(String id) {
        return new Piece.Id(UUID.fromString(id));
    }
}
