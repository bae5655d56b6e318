package org.kith.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class AccentTest {

    /** Every seventeenth shade of each channel: 4,096 colours, the corners among them. */
    private static Stream<Accent> everyHue() {
        return IntStream.range(0, 4096)
                .mapToObj(
                        n ->
                                new Accent(
                                        "#%02x%02x%02x"
                                                .formatted(
                                                        (n >> 8) * 17,
                                                        (n >> 4 & 15) * 17,
                                                        (n & 15) * 17)));
    }

    @Test
    void the_nearest_of_any_colour_is_readable_and_a_readable_one_is_its_own_nearest() {
        assertThat(everyHue())
                .allSatisfy(
                        accent -> {
                            assertThat(accent.nearest().isReadable()).isTrue();
                            assertThat(accent.nearest().equals(accent))
                                    .isEqualTo(accent.isReadable());
                        });
    }

    @Test
    void in_the_dark_any_colour_is_read_on_every_ground_and_reads_what_stands_on_it() {
        assertThat(everyHue())
                .allSatisfy(
                        accent -> {
                            var dark = Colour.of(accent.dark());
                            assertThat(Accent.DARK_PAPERS)
                                    .allMatch(paper -> dark.isReadOn(Colour.of(paper)));
                            assertThat(dark.isReadOn(Colour.of(accent.darkWash()))).isTrue();
                            assertThat(Colour.of(Accent.DARK_ON).isReadOn(dark)).isTrue();
                        });
    }

    @Test
    void the_grounds_are_those_of_the_style_sheet() throws IOException {
        var sheet = Files.readString(Path.of("src/main/resources/static/css/kith.css"));
        var dark = sheet.substring(sheet.indexOf("prefers-color-scheme: dark"));
        for (var name : new String[] {"paper", "sheet", "sunk"}) {
            assertThat(Accent.PAPERS).contains(colour(sheet, name));
            assertThat(Accent.DARK_PAPERS).contains(colour(dark, name));
        }
        assertThat(colour(sheet, "on-one")).isEqualTo(Accent.ON);
        assertThat(colour(dark, "on-one")).isEqualTo(Accent.DARK_ON);
        assertThat(new Accent(colour(sheet, "one")).isReadable()).isTrue();
    }

    /** Computed by hand from the formula of WCAG 2.2. */
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.48", "#ff0000, #ffffff, 4.0"})
    void contrast_is_that_of_the_guidelines(String one, String other, double expected) {
        assertThat(Colour.of(one).contrast(Colour.of(other)))
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(.005));
    }

    @Test
    void a_colour_is_read_as_people_write_it() {
        assertThat(Accent.of(" 7B2 ")).contains(new Accent("#77bb22"));
        assertThat(Accent.of("#7BB2C4")).contains(new Accent("#7bb2c4"));
        assertThat(Accent.of("red; }")).isEmpty();
        assertThat(Accent.of("#12345")).isEmpty();
    }

    private static String colour(String sheet, String name) {
        var from = sheet.indexOf("--" + name + ": ") + name.length() + 4;
        return sheet.substring(from, from + 7);
    }
}
