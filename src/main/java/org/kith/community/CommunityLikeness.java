package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.names.Likeness;
import org.kith.place.Place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How likely a community of the registry is the one that somebody is about to record.
 *
 * @param places where it stands, as far as that is known
 * @param name its own name; null where it is called as its place
 * @param placeWords the names of its place, folded, as |abu dis|…|
 */
record CommunityLikeness(
        Set<Place.Id> places, Community.Kind kind, @Nullable String name, String placeWords) {

    private static final double ONE_HAS_A_NAME = 0.75;
    private static final double SAME_PLACE_OTHER_KIND = 0.8;
    private static final double ANOTHER_PLACE = 0.95;

    /** A community of the registry, as far as comparing needs it. */
    record Candidate(
            Community.Id id, Place.Id place, Community.Kind kind, String folded, String words) {

        static Candidate read(ResultSet row, int number) throws SQLException {
            return new Candidate(
                    new Community.Id(row.getObject("id", UUID.class)),
                    new Place.Id(row.getObject("place_id", UUID.class)),
                    Texts.constant(Community.Kind.class, row.getString("kind")),
                    row.getString("folded"),
                    row.getString("words"));
        }
    }

    String folded() {
        return name == null ? "" : Fold.fold(name);
    }

    Likely<Candidate> with(Candidate other) {
        var samePlace = places.contains(other.place());
        if (family(kind) != family(other.kind())) {
            return new Likely<>(other, 0, List.of());
        }
        if (folded().isEmpty() && other.folded().isEmpty()) {
            return samePlace ? atOnePlace(other) : elsewhere(other);
        }
        if (folded().isEmpty() || other.folded().isEmpty()) {
            return samePlace
                    ? called(other, nameLikePlace(other), ONE_HAS_A_NAME)
                    : new Likely<>(other, 0, List.of());
        }
        var alike = Likeness.ofFolded(folded(), other.folded());
        return samePlace ? called(other, alike, 0) : called(other, alike * ANOTHER_PLACE, 0);
    }

    static Set<String> split(String words) {
        return Arrays.stream(words.split("\\|"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private Likely<Candidate> atOnePlace(Candidate other) {
        return other.kind() == kind
                ? new Likely<>(other, 1, List.of("community.likely.same_place"))
                : new Likely<>(
                        other, SAME_PLACE_OTHER_KIND, List.of("community.likely.other_kind"));
    }

    private Likely<Candidate> elsewhere(Candidate other) {
        var score = alike(placeWords, other.words()) * ANOTHER_PLACE;
        return new Likely<>(other, score, List.of("community.likely.place_spelling"));
    }

    /** Of two of which one is called as its place: how the other's own name is like that. */
    private double nameLikePlace(Candidate other) {
        return folded().isEmpty()
                ? alike(placeWords, other.folded())
                : alike(folded(), other.words());
    }

    private static Likely<Candidate> called(Candidate other, double alike, double least) {
        var reason = alike >= 0.99 ? "community.likely.same_name" : "community.likely.like_name";
        return alike >= Duplicates.WORTH_ASKING
                ? new Likely<>(other, Math.max(least, alike), List.of(reason))
                : new Likely<>(other, least, List.of("community.likely.same_place"));
    }

    private static double alike(String words, String others) {
        return split(words).stream()
                .flatMapToDouble(
                        one ->
                                split(others).stream()
                                        .mapToDouble(other -> Likeness.ofFolded(one, other)))
                .max()
                .orElse(0);
    }

    /** A town may be entered as a village, but hardly as a school. */
    private static int family(Community.Kind kind) {
        return switch (kind) {
            case TOWN, VILLAGE, REFUGEE_CAMP, COUNCIL_AREA, NEIGHBOURHOOD -> 1;
            case SCHOOL, CAMPUS -> 2;
            case PARISH -> 3;
            case DIASPORA -> 4;
        };
    }
}
