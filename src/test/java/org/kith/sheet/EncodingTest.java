package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class EncodingTest {

    private static final String ARABIC = "المدينة,البلد\nبيت لحم,فلسطين\nرام الله,فلسطين\n";
    private static final String HEBREW = "עיר,מדינה\nתל אביב,ישראל\nבאר שבע,ישראל\n";
    private static final String FRENCH = "Ville,Région\nOrléans,Île-de-France\nBesançon,Comté\n";
    private static final String MIXED = ARABIC + HEBREW + FRENCH + "Wałbrzych,Польша\n";

    @Test
    void utf_8_is_read_with_and_without_its_mark() throws IOException {
        assertThat(Sent.text(MIXED).table()).isEqualTo(cells(MIXED));
        assertThat(Sent.text("\uFEFF" + MIXED).table()).isEqualTo(cells(MIXED));
    }

    @Test
    void utf_16_is_read_by_its_mark() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(Sent.text("\uFEFF" + MIXED, charset).table()).isEqualTo(cells(MIXED));
        }
    }

    @Test
    void the_windows_encodings_of_arabic_hebrew_and_french_are_recognised() throws IOException {
        assertRead(ARABIC, "windows-1256");
        assertRead(HEBREW, "windows-1255");
        assertRead(FRENCH, "windows-1252");
    }

    @Test
    void a_few_foreign_names_among_english_columns_tell_the_encoding() throws IOException {
        String english = "Town,Local name,Notes\n" + "Leeds,,twinned since 1998\n".repeat(500);
        assertRead(english + "Bethlehem,بيت لحم,agreed\nNablus,نابلس,asked\n", "windows-1256");
        assertRead(english + "Haifa,חיפה,agreed\nAcre,עכו,asked\n", "windows-1255");
        assertRead(english + "Orléans,Orléans,café “Zoë” – agreed\n", "windows-1252");
    }

    @Test
    void one_foreign_letter_at_the_end_of_a_long_file_is_not_lost() throws IOException {
        assertRead(
                "Town,Twin\n" + "York,Dijon\n".repeat(20_000) + "Bath,Besançon\n", "windows-1252");
    }

    @Test
    void direction_marks_and_combining_letters_stay_as_they_are() throws IOException {
        String text = "a,b\n\u200Fشارع\u200E,e\u0301\n";
        assertThat(Sent.text(text).table()).isEqualTo(cells(text));
    }

    private static void assertRead(String text, String charset) throws IOException {
        assertThat(Sent.text(text, Charset.forName(charset)).table())
                .as(charset)
                .isEqualTo(cells(text));
    }

    private static List<List<String>> cells(String text) {
        return text.lines().map(line -> List.of(line.split(",", -1))).toList();
    }
}
