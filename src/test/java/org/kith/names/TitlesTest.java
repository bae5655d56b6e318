package org.kith.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles are left out, and a name is never left without words. */
class TitlesTest {

    @ParameterizedTest
    @CsvSource({
        "City of Nablus, nablus",
        "Eksjö Municipality, eksjo",
        "Leicestershire, leicester",
        "Lviv Oblast, lviv",
        "Ayrshire, ayr",
        "Hampshire, hampshire",
        "State of Ohio, ohio",
        "City and Town, and",
        "Landkreis Hersfeld-Rotenburg, hersfeld rotenburg",
        "Mexico City, mexico",
        "Toyota-shi, toyota",
        "Cho Moi, cho moi",
        "City, city",
        "City of, city of",
        "Town City, town city",
        "Of Mice, of mice",
        "Nablus, nablus",
        "'', ''"
    })
    void titles_before_and_behind_are_left_out(String name, String bare) {
        assertThat(Titles.without(Fold.fold(name))).isEqualTo(bare);
    }
}
