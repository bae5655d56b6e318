package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.community.Community;
import org.kith.place.Place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

class TurnsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final UUID ASKER = UUID.fromString("01985f7a-0000-7000-8000-000000000001");

    @Test
    void the_order_is_the_same_for_a_week_however_the_records_come() {
        var equals = IntStream.range(0, 200).mapToObj(n -> linked(n, 20)).toList();
        var first = new Turns(ASKER, MONDAY).order(equals, 200);
        for (var seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(equals);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(new Turns(ASKER, MONDAY.plusDays(seed % 7)).order(shuffled, 200))
                    .isEqualTo(first);
        }
    }

    @Test
    void among_equals_everybody_comes_first_about_equally_often() {
        var equals = IntStream.range(0, 10).mapToObj(n -> linked(n, 20)).toList();
        var wins = new HashMap<Candidate, Integer>();
        for (var week = 0; week < 2_000; week++) {
            var first = new Turns(ASKER, MONDAY.plusWeeks(week)).order(equals, 1).getFirst();
            wins.merge(first.candidate(), 1, Integer::sum);
        }
        assertThat(wins).hasSize(10);
        assertThat(wins.values()).allMatch(n -> n > 140 && n < 260);
    }

    @Test
    void two_who_ask_in_one_week_do_not_see_the_same_one_first_by_rule() {
        var equals = IntStream.range(0, 10).mapToObj(n -> linked(n, 20)).toList();
        var firsts =
                IntStream.range(0, 100)
                        .mapToObj(n -> new Turns(new UUID(7, n), MONDAY).order(equals, 1))
                        .distinct();
        assertThat(firsts.count()).isEqualTo(10);
    }

    @Test
    void more_points_come_first() {
        var some = List.of(linked(1, 10), linked(2, 40), linked(3, 30));
        assertThat(new Turns(ASKER, MONDAY).order(some, 3))
                .extracting(Suggestion::points)
                .containsExactly(40, 30, 10);
    }

    @Test
    void of_any_three_in_a_row_one_has_no_friend_yet_as_long_as_there_are_such() {
        var all = new ArrayList<Suggestion>();
        IntStream.range(0, 50).forEach(n -> all.add(linked(n, 60)));
        IntStream.range(50, 55).forEach(n -> all.add(unlinked(n)));
        var shown = new Turns(ASKER, MONDAY).order(all, 12);
        for (var n = 0; n + 3 <= shown.size(); n++) {
            assertThat(shown.subList(n, n + 3)).anyMatch(Suggestion::unlinked);
        }
    }

    @Test
    void of_any_three_in_a_row_one_is_in_the_registry_as_long_as_there_are_such() {
        var all = new ArrayList<Suggestion>();
        IntStream.range(0, 50).forEach(n -> all.add(outside(n)));
        IntStream.range(50, 55).forEach(n -> all.add(linked(n, 1)));
        var shown = new Turns(ASKER, MONDAY).order(all, 12);
        for (var n = 0; n + 3 <= shown.size(); n++) {
            assertThat(shown.subList(n, n + 3)).anyMatch(Suggestion::registered);
        }
        assertThat(shown).hasSize(12).doesNotHaveDuplicates();
    }

    private static Suggestion linked(int n, int points) {
        return Suggestion.of(registered(n), List.of(new Reason.BothLooking(points)));
    }

    private static Suggestion unlinked(int n) {
        return Suggestion.of(registered(n), List.of(new Reason.NoFriendsYet(18)));
    }

    private static Suggestion outside(int n) {
        return Suggestion.of(
                new Candidate.Unregistered(new Place.Id(new UUID(3, n))),
                List.of(new Reason.NoFriendsYet(18)));
    }

    private static Candidate registered(int n) {
        return new Candidate.Registered(
                new Community.Id(new UUID(1, n)), new Place.Id(new UUID(2, n)));
    }
}
