package org.kith.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

class TurnsTest {

    @Test
    void everybody_is_shown_once_before_anybody_is_shown_again() {
        for (var size : new int[] {10, 35, 500, 7919, 15_838}) {
            var all = IntStream.range(0, size).boxed().toList();
            var shown =
                    LongStream.range(0, size / 5)
                            .mapToObj(turn -> Turns.take(all, 5, turn))
                            .flatMap(java.util.List::stream)
                            .toList();
            assertThat(shown).doesNotHaveDuplicates().hasSize(size / 5 * 5);
        }
    }

    @Test
    void few_are_all_shown() {
        assertThat(Turns.take(java.util.List.of("Qira", "Yatta"), 5, 3))
                .containsExactly("Qira", "Yatta");
    }
}
