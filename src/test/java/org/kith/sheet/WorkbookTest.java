package org.kith.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;

class WorkbookTest {

    @Test
    void the_first_visible_sheet_is_read() throws IOException {
        assertThat(row("<c t='inlineStr'><is><t>York</t></is></c>")).containsExactly("York");
    }

    @Test
    void texts_are_read_wherever_they_stand() throws IOException {
        assertThat(
                        row(
                                """
                                <c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
                                <c r="C1" t="s"><v>2</v></c><c r="E1" t="inlineStr"><is><r><t>x</t></r>\
                                <r><t> y</t></r></is></c>\
                                """))
                .containsExactly("shared", "rich text", "a\rb", "", "x y");
    }

    @Test
    void a_formula_is_what_its_cell_shows_and_never_evaluated() throws IOException {
        assertThat(
                        row(
                                """
                                <c t="str"><f>CONCAT("a","b")</f><v>ab</v></c><c><f>1+1</f><v>2</v></c>\
                                <c><f>WEBSERVICE("https://example.org")</f></c>\
                                <c t="e"><f>1/0</f><v>#DIV/0!</v></c>\
                                """))
                .containsExactly("ab", "2", "=WEBSERVICE(\"https://example.org\")", "#DIV/0!");
    }

    @Test
    void numbers_are_written_as_a_person_types_them() throws IOException {
        assertThat(row(values("1998", "1998.0", "31.5", "0.10000000000000001", "1E3", "-0", "-12")))
                .containsExactly("1998", "1998", "31.5", "0.1", "1000", "0", "-12");
    }

    @Test
    void an_enormous_or_broken_number_does_no_harm() throws IOException {
        assertThat(row(values("1E999999999", "NaN", "1E-999999999", "abc")))
                .containsExactly("1E999999999", "NaN", "0", "abc");
    }

    @Test
    void dates_are_iso_and_years_stay_years() throws IOException {
        assertThat(
                        row(
                                """
                                <c s="1"><v>43617</v></c><c s="2"><v>43617</v></c>\
                                <c s="3"><v>3.5</v></c><c s="4"><v>43617.75</v></c><c s="4"><v>0.5</v></c>\
                                <c s="1"><v>1</v></c><c s="1"><v>61</v></c><c s="1"><v>-3</v></c>\
                                <c t="d"><v>2019-06-01</v></c><c s="99"><v>5</v></c>\
                                """))
                .containsExactly(
                        "2019-06-01",
                        "2019-06-01",
                        "3.5",
                        "2019-06-01T18:00",
                        "12:00",
                        "1900-01-01",
                        "1900-03-01",
                        "-3",
                        "2019-06-01",
                        "5");
    }

    @Test
    void a_workbook_that_counts_from_1904_keeps_its_dates() throws IOException {
        Map<String, String> parts = Sent.parts(sheet("<row><c s='1'><v>42155</v></c></row>"));
        parts.merge("xl/workbook.xml", "<workbookPr date1904='1'/>", WorkbookTest::intoRoot);
        assertThat(Sent.zip(parts).table()).containsExactly(List.of("2019-06-01"));
    }

    @Test
    void rows_and_cells_stand_where_their_addresses_say() throws IOException {
        Sent sent =
                Sent.workbook(
                        """
                        <row r="2"><c r="B2"><v>1</v></c></row><row r="5"/><row r="9">\
                        <c r="C9"><v>2</v></c></row><row><c><v>3</v></c></row>\
                        """);
        assertThat(sent.rows())
                .containsExactly(new Row(9, List.of("", "", "2")), new Row(10, List.of("3", "")));
    }

    @Test
    void styled_but_empty_cells_far_away_are_not_columns() throws IOException {
        assertThat(row("<c r='A1'><v>1</v></c><c r='XFD1' s='1'/>")).containsExactly("1");
    }

    @Test
    void a_prefix_before_every_element_changes_nothing() throws IOException {
        String sheet =
                """
                <x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c>\
                </x:row></x:sheetData></x:worksheet>\
                """;
        assertThat(Sent.zip(Sent.parts(sheet)).table()).containsExactly(List.of("7"));
    }

    private static List<String> row(String cells) throws IOException {
        return Sent.workbook("<row>" + cells + "</row>").table().getFirst();
    }

    private static String values(String... values) {
        return "<c><v>" + String.join("</v></c><c><v>", values) + "</v></c>";
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String intoRoot(String part, String element) {
        return part.replace("<sheets>", element + "<sheets>");
    }
}
