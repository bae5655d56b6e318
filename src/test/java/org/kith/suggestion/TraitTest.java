package org.kith.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TraitTest {

    @ParameterizedTest
    @EnumSource(names = ".*_BY_.*", mode = EnumSource.Mode.MATCH_ALL)
    void two_things_tell_nothing_together_where_the_first_is_not_there(Trait trait) {
        assertThat(trait.both(0, 0)).isZero();
        assertThat(trait.both(0, 1)).isZero();
        assertThat(trait.both(1, 0)).isEqualTo((short) 1);
        assertThat(trait.both(1, 1)).isEqualTo((short) 2);
    }
}
