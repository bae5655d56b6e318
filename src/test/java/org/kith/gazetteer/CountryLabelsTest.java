package org.kith.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PS | PS
                    ps | PS
                    PSE | PS
                    UK | GB
                    فلسطين | PS
                    ישראל | IL
                    Allemagne | DE
                    Deutschland | DE
                    Россия | RU
                    England | GB
                    Scotland, United Kingdom | GB
                    Northern Ireland | GB
                    The Netherlands | NL
                    Netherlands | NL
                    Kingdom of Denmark | DK
                    United States of America | US
                    People's Republic of China | CN
                    Republic of China | TW
                    Georgia (country) | GE
                    Türkiye | TR
                    Czech Republic | CZ
                    Åland Islands, Finland | FI
                    Grmany | DE
                    Gaza Strip | PS
                    """)
    void a_label_is_heard_however_it_is_written(String label, String code) {
        assertThat(CountryLabels.code(label)).isEqualTo(code);
    }

    @Test
    void a_label_that_is_no_country_is_none() {
        for (var label :
                new String[] {"", " ", ",", "Atlantis", "QQ", "Nablus", "x".repeat(9_000)}) {
            assertThat(CountryLabels.code(label)).as(label).isNull();
        }
    }

    @Test
    void countries_one_letter_apart_are_told_apart() {
        assertThat(CountryLabels.code("Niger")).isEqualTo("NE");
        assertThat(CountryLabels.code("Nigeria")).isEqualTo("NG");
        assertThat(CountryLabels.code("Iran")).isEqualTo("IR");
        assertThat(CountryLabels.code("Iraq")).isEqualTo("IQ");
        assertThat(CountryLabels.code("Austria")).isEqualTo("AT");
        assertThat(CountryLabels.code("Australia")).isEqualTo("AU");
    }
}
