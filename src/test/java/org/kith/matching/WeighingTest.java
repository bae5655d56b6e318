package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.atlas.Point;
import org.kith.community.Community;
import org.kith.community.Exchanges;
import org.kith.place.Place;

import java.util.List;
import java.util.Set;
import java.util.UUID;

class WeighingTest {

    private static final int MANY = 5_000;

    @Test
    void the_parts_of_the_reasons_add_up_to_a_score_between_0_and_1() {
        var samples = new Samples(1);
        for (var n = 0; n < MANY; n++) {
            var they = samples.profile();
            var reasons = new Weighing(samples.seeker(), Samples.around(they)).of(they);
            var suggestion = Suggestion.of(they.who(), reasons);
            var sum = reasons.stream().mapToInt(Reason::points).sum();
            assertThat(suggestion.score()).isEqualTo(sum / 100.0).isBetween(0.0, 1.0);
        }
    }

    @Test
    void a_score_that_its_reasons_do_not_bear_out_cannot_be_made() {
        var who = new Candidate.Unregistered(new Place.Id(UUID.randomUUID()));
        assertThatThrownBy(() -> new Suggestion(who, 0.5, List.of(new Reason.NoFriendsYet(18))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_reason_is_true_of_the_candidate() {
        var samples = new Samples(2);
        for (var n = 0; n < MANY; n++) {
            var they = samples.profile();
            var we = samples.seeker();
            for (var reason : new Weighing(we, Samples.around(they)).of(they)) {
                assertThat(holds(reason, we, they))
                        .as("%s of %s for %s", reason, they, we)
                        .isTrue();
            }
        }
    }

    @Test
    void nobody_is_the_same_size_whose_people_nobody_has_counted() {
        assertThat(sizes(0, 5_000)).isEmpty();
        assertThat(sizes(5_000, 0)).isEmpty();
        assertThat(sizes(5_000, 13_000)).isEmpty();
        assertThat(sizes(5_000, 5_000))
                .containsExactly(new Reason.SameSize(5_000, Weighing.SAME_SIZE));
    }

    @Test
    void the_nearer_in_size_the_more_it_weighs() {
        assertThat(sizes(10_000, 11_000).getFirst().points())
                .isGreaterThan(sizes(10_000, 15_000).getFirst().points());
    }

    @Test
    void neighbours_are_found_across_the_date_line_and_not_beyond_thirty_kilometres() {
        var tie = new Tie(community(), community(), new Point(-16.5, 179.99));
        var neighbours = new Neighbourhood(List.of(tie));
        assertThat(neighbours.nextTo(at(new Point(-16.5, -179.9)))).contains(tie);
        assertThat(neighbours.nextTo(at(new Point(-16.5, -179.6)))).isEmpty();
        assertThat(neighbours.nextTo(at(new Point(-16.2, 179.99)))).isEmpty();
    }

    private static boolean holds(Reason reason, Seeker we, Profile they) {
        return switch (reason) {
            case Reason.NoFriendsYet r -> they.links() == 0 && !they.everLinked();
            case Reason.NoFriendNow r -> they.links() == 0 && they.everLinked();
            case Reason.LinkEnded r -> false;
            case Reason.SameSize(var people, var p) ->
                    people == they.population()
                            && people <= 2.5 * we.population()
                            && people >= we.population() / 2.5;
            case Reason.SameKind(var kind, var p) -> kind == they.kind();
            case Reason.RarelyAsked(var kind, var p) -> kind == they.kind() && they.links() <= 1;
            case Reason.GroupLikeYours(var form, var p) ->
                    form == we.form() && they.groups().contains(form);
            case Reason.NeighbourLinkedWithNeighbour r -> they.at() != null;
            case Reason.NeighbourLinkedWithIt r -> true;
            case Reason.SharedInterests(var interests, var p) ->
                    !interests.isEmpty()
                            && we.interests().containsAll(interests)
                            && they.interests().containsAll(interests);
            case Reason.Exchange(var given, var wanted, var p) ->
                    given.size() + wanted.size() > 0
                            && we.exchanges().seeks().containsAll(given)
                            && they.offers().containsAll(given)
                            && we.exchanges().offers().containsAll(wanted)
                            && they.seeks().containsAll(wanted);
            case Reason.SharedLanguages(var languages, var p) ->
                    !languages.isEmpty()
                            && we.languages().containsAll(languages)
                            && they.languages().containsAll(languages);
            case Reason.TheyLookForUs(var country, var p) ->
                    they.looking() && they.looksIn().contains(country);
            case Reason.BothLooking r -> they.looking();
            case Reason.LikeOtherLinks(var links, var why, var points) ->
                    links > 0
                            && !why.isEmpty()
                            && points > 0
                            && points == Math.round(25 * (they.population() % 5 / 4.0));
            case Reason.CountryTies(var ours, var theirs, var count, var p) ->
                    count > 0 && ours.equals(we.country()) && theirs.equals(they.country());
        };
    }

    private static List<Reason> sizes(int ours, int theirs) {
        var they = profile(new Point(31, 35), theirs);
        var we =
                new Seeker(
                        UUID.randomUUID(),
                        new Place.Id(UUID.randomUUID()),
                        List.of(),
                        Community.Kind.COUNCIL_AREA,
                        "GB",
                        null,
                        ours,
                        null,
                        Set.of(),
                        Set.of(),
                        Exchanges.NONE);
        return new Weighing(we, Samples.around(they))
                .of(they).stream().filter(Reason.SameSize.class::isInstance).toList();
    }

    private static Profile at(Point point) {
        return profile(point, 0);
    }

    private static Profile profile(Point at, int people) {
        return new Profile(
                new Candidate.Unregistered(new Place.Id(UUID.randomUUID())),
                Community.Kind.TOWN,
                "FJ",
                at,
                people,
                0,
                false,
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static Community.Id community() {
        return new Community.Id(UUID.randomUUID());
    }
}
