package org.kith.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;

class TraitTest {

    @ParameterizedTest
    @EnumSource(names = ".*_BY_.*", mode = EnumSource.Mode.MATCH_ALL)
    void two_things_tell_nothing_together_where_the_first_is_not_there(Trait trait) {
        var steps = new HashSet<Short>();
        for (int first = 0; first < trait.firsts; first++) {
            for (int second = 0; second < trait.seconds; second++) {
                short step = trait.both(first, second);
                assertThat(steps.add(step)).isEqualTo(first > 0 || second == 0);
                assertThat(step).isBetween((short) 0, (short) (trait.steps - 1));
            }
        }
        assertThat(trait.seconds).isGreaterThan(1);
        assertThat(steps).contains((short) 0).hasSize(trait.steps);
    }
}
