package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class SheetTest {

    @Test
    void each_separator_is_recognised() throws IOException {
        for (String separator : List.of(",", ";", "\t", "|")) {
            String text = "Town,Twin\nYork,Dijon\n".replace(",", separator);
            assertThat(Sent.text(text).table())
                    .containsExactly(List.of("Town", "Twin"), List.of("York", "Dijon"));
        }
    }

    @Test
    void a_separator_inside_quotes_or_in_few_rows_misleads_nobody() throws IOException {
        String text = "Town;Note\nYork;\"a, b, c, d\"\nBath;x, y\nLeeds;\n";
        assertThat(Sent.text(text).table())
                .contains(List.of("York", "a, b, c, d"), List.of("Bath", "x, y"));
    }

    @Test
    void quotes_hold_line_breaks_quotes_and_separators() throws IOException {
        String text = "a,b\r\n\"one\r\ntwo\",\"say \"\"yes\"\", please\"\r\nc,5\" pipe\r\n";
        assertThat(Sent.text(text).table())
                .containsExactly(
                        List.of("a", "b"),
                        List.of("one\r\ntwo", "say \"yes\", please"),
                        List.of("c", "5\" pipe"));
    }

    @Test
    void rows_keep_the_number_that_a_spreadsheet_shows() throws IOException {
        String text = "\n , \na,b\n\"x\ny\",1\n\n,,\nz,2\n";
        assertThat(Sent.text(text).rows()).extracting(Row::number).containsExactly(4, 7);
    }

    @Test
    void short_rows_are_padded_and_long_rows_lose_only_emptiness() throws IOException {
        String text = "a,b,c\n1\n1,2,3,,,\n1,2,3,4\n";
        assertThat(Sent.text(text).rows())
                .extracting(Row::cells)
                .containsExactly(
                        List.of("1", "", ""), List.of("1", "2", "3"), List.of("1", "2", "3", "4"));
    }

    @Test
    void a_header_alone_is_a_sheet_without_rows() throws IOException {
        assertThat(Sent.text("Town").table()).containsExactly(List.of("Town"));
    }

    @Test
    void formulas_in_text_stay_text() throws IOException {
        assertThat(Sent.text("a\n=1+1\n").rows().getFirst().cells()).containsExactly("=1+1");
    }
}
