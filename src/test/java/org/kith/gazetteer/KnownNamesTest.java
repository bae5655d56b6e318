package org.kith.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kith.gazetteer.KnownNames.Word;
import org.kith.names.Name;

import java.util.List;

/** What a gazetteer knows of two names counts, and only where both are known. */
class KnownNamesTest {

    private final KnownNames known =
            KnownNames.of(
                    List.of(
                                    place("1", "Vienna", "AT", "Wien", "فيينا"),
                                    place("2", "Vienna", "US"),
                                    place("3", "Burgos", "ES", "בורגוס"),
                                    place("4", "Burgas", "BG", "בורגס"),
                                    place("5", "Halle", "DE", "—"),
                                    place("6", "Halle", "BE", "Hal"))
                            ::forEach);

    @ParameterizedTest
    @CsvSource({
        "Wien, Vienna, '', ONE_PLACE",
        "WIEN, فيينا, '', ONE_PLACE",
        "vienna, Vienna, US, ONE_PLACE",
        "Wien, Vienna, Austria, ONE_PLACE",
        "Burgos, בורגס, '', TWO_PLACES",
        "Hal, Wien, '', TWO_PLACES",
        "Hal, Halle, BE, ONE_PLACE",
        "Viena, Wien, '', NOTHING",
        "—, Halle, '', NOTHING",
        "—, —, '', NOTHING"
    })
    void two_names_are_of_one_place_of_two_or_unknown(String a, String b, String in, Word word) {
        assertThat(known.of(Name.of(a), Name.of(b), in)).isEqualTo(word);
        assertThat(known.of(Name.of(b), Name.of(a), in)).isEqualTo(word);
    }

    @Test
    void that_a_place_elsewhere_has_both_names_tells_nothing() {
        assertThat(known.of(Name.of("Wien"), Name.of("Vienna"), "US")).isEqualTo(Word.NOTHING);
        assertThat(known.of(Name.of("Wien"), Name.of("Vienna"), "Nowhere"))
                .isEqualTo(Word.ONE_PLACE);
    }

    @Test
    void knowledge_moves_a_judgement_and_never_makes_it_certain() {
        assertThat(KnownNames.judge(.04, Word.ONE_PLACE)).isBetween(.5, .999);
        assertThat(KnownNames.judge(.98, Word.TWO_PLACES)).isBetween(.01, .5);
        assertThat(KnownNames.judge(.3, Word.NOTHING)).isEqualTo(.3);
        assertThat(KnownNames.judge(1, Word.ONE_PLACE)).isLessThan(1);
        assertThat(KnownNames.judge(0, Word.TWO_PLACES)).isPositive();
    }

    private static GazetteerPlace place(String id, String name, String country, String... names) {
        return new GazetteerPlace(id, name, country, "", 0, 0, 0, "", List.of(names));
    }
}
