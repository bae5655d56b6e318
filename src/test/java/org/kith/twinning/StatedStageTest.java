package org.kith.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link.Stage;
import org.kith.twinning.StatedStage.Voice;

import java.util.List;

class StatedStageTest {

    private final StatedStage signed = in("1998", Stage.SIGNING, Voice.BOTH);

    @Test
    void suspended_without_a_date_comes_after_signed_in_1998() {
        var suspended = StatedStage.of(Stage.SUSPENDED, null, Voice.A);
        assertThat(StatedStage.newest(List.of(suspended, signed))).contains(suspended);
    }

    @Test
    void the_latest_date_is_the_newest_whatever_was_said_first() {
        var renewed = in("2010-05", Stage.RENEWED, Voice.A);
        assertThat(StatedStage.newest(List.of(renewed, signed))).contains(renewed);
    }

    @Test
    void a_year_alone_may_be_later_than_a_day_in_it() {
        var signing = in("2005-03-01", Stage.SIGNING, Voice.BOTH);
        var active = in("2005", Stage.ACTIVE, Voice.BOTH);
        assertThat(StatedStage.newest(List.of(active, signing))).contains(active);
    }

    @Test
    void what_only_one_side_says_is_not_confirmed() {
        var said = in("2014", Stage.EXPLORATORY_VISIT, Voice.A);
        assertThat(StatedStage.confirmed(said, List.of(said, signed))).isFalse();
    }

    @Test
    void the_other_side_confirms_by_saying_the_same_of_the_same_year() {
        var said = in("2014", Stage.EXPLORATORY_VISIT, Voice.A);
        var confirming = in("2014-10-02", Stage.EXPLORATORY_VISIT, Voice.B);
        assertThat(StatedStage.confirmed(said, List.of(said, confirming))).isTrue();
    }

    @Test
    void another_year_is_another_fact() {
        var said = in("2014", Stage.EXPLORATORY_VISIT, Voice.A);
        var other = in("2016", Stage.EXPLORATORY_VISIT, Voice.B);
        assertThat(StatedStage.confirmed(said, List.of(said, other))).isFalse();
    }

    private static StatedStage in(String date, Stage stage, Voice voice) {
        return StatedStage.of(stage, new PartialDate(date), voice);
    }
}
