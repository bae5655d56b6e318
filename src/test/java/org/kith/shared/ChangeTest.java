package org.kith.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.shared.Change.Kind;

import java.util.List;
import java.util.Random;

class ChangeTest {

    @Test
    void both_texts_can_be_read_from_the_changes() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var before = some(random);
            var now = some(random);
            var changes = Change.between(before, now, Long.MAX_VALUE);
            assertThat(read(changes, Kind.GONE)).isEqualTo(before);
            assertThat(read(changes, Kind.NEW)).isEqualTo(now);
        }
    }

    @Test
    void what_is_gone_stands_in_one_before_what_is_new_in_its_place() {
        assertThat(Change.between(List.of(1, 2, 3, 4), List.of(1, 5, 6, 4), 16))
                .containsExactly(
                        new Change<>(Kind.SAME, List.of(1)),
                        new Change<>(Kind.GONE, List.of(2, 3)),
                        new Change<>(Kind.NEW, List.of(5, 6)),
                        new Change<>(Kind.SAME, List.of(4)));
    }

    @Test
    void beyond_the_most_pairs_nothing_is_compared() {
        assertThat(Change.between(List.of(1, 2), List.of(1, 3), 3))
                .containsExactly(
                        new Change<>(Kind.GONE, List.of(1, 2)),
                        new Change<>(Kind.NEW, List.of(1, 3)));
    }

    private static List<Integer> some(Random random) {
        return random.ints(random.nextInt(12), 0, 4).boxed().toList();
    }

    private static <T> List<T> read(List<Change<T>> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == Kind.SAME || change.kind() == kind)
                .flatMap(change -> change.parts().stream())
                .toList();
    }
}
