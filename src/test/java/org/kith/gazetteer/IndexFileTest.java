package org.kith.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.sheet.BadLines;
import org.kith.sheet.ListRefused;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class IndexFileTest {

    private static final String LIST =
            """
            id\tname\tcountry\tadmin1\tlat\tlon\tpopulation\tnames
            1\tAbu Dis\tPS\tWE\t31.76\t35.26\t10782\tأبو ديس
            2\tCamden\tGB\tENG\t51.54\t-0.14\t210136\t
            3\tKafr Qasim\tIL\t02\t32.11\t34.98\t18000\tכפר קאסם
            4\tCamden\tUS\tNJ\t39.93\t-75.12\t76119\t
            5\tCamden\tUS\tDE\t39.11\t-75.54\t3493\t
            6\tDover\tUS\tDE\t39.16\t-75.52\t37522\t
            """;

    private final Path file;
    private final PlaceIndex made;

    IndexFileTest(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("places.tsv");
        Files.writeString(list, LIST);
        made = read(list);
        file = folder.resolve("places.index");
        made.write(file);
    }

    @Test
    void answers_as_the_list_does_that_it_was_made_of() {
        var opened = read(file);
        for (String text :
                List.of(
                        "Abou Deis",
                        "كامدن",
                        "Kfar Kassem",
                        "אבו דיס",
                        "Camden, New Jersey",
                        "Camden (Dover)",
                        "x")) {
            assertThat(opened.finder().find(text, "", 10))
                    .isEqualTo(made.finder().find(text, "", 10));
        }
        assertThat(opened.spellings()).isEqualTo(made.spellings());
    }

    @Test
    void a_file_that_is_cut_short_or_changed_anywhere_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        var dice = new Random(1);
        for (int i = 0; i < 200; i++) {
            int at = 8 + dice.nextInt(whole.length - 8);
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 + dice.nextInt(255));
            Files.write(file, changed);
            assertThatThrownBy(() -> read(file))
                    .as("byte %d", at)
                    .isInstanceOf(ListRefused.class)
                    .hasMessageContaining("make it again");
            Files.write(file, Arrays.copyOf(whole, at));
            assertThatThrownBy(() -> read(file)).isInstanceOf(ListRefused.class);
        }
    }

    private static PlaceIndex read(Path from) {
        return PlaceIndex.read(
                from.toString(), InputStream.nullInputStream(), new BadLines(true, line -> {}));
    }
}
