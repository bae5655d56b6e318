package org.kith.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

class ThaiTextTest {

    /** By the names that Thailand gives its provinces in Latin letters. */
    private static final String PROVINCES =
            """
            กรุงเทพมหานคร Krung Thep Maha Nakhon
            กระบี่ Krabi
            กาญจนบุรี Kanchanaburi
            กาฬสินธุ์ Kalasin
            กำแพงเพชร Kamphaeng Phet
            ขอนแก่น Khon Kaen
            จันทบุรี Chanthaburi
            ฉะเชิงเทรา Chachoengsao
            ชลบุรี Chon Buri
            ชัยนาท Chai Nat
            ชัยภูมิ Chaiyaphum
            ชุมพร Chumphon
            เชียงราย Chiang Rai
            เชียงใหม่ Chiang Mai
            ตรัง Trang
            ตราด Trat
            ตาก Tak
            นครนายก Nakhon Nayok
            นครปฐม Nakhon Pathom
            นครพนม Nakhon Phanom
            นครราชสีมา Nakhon Ratchasima
            นครศรีธรรมราช Nakhon Si Thammarat
            นครสวรรค์ Nakhon Sawan
            นนทบุรี Nonthaburi
            นราธิวาส Narathiwat
            น่าน Nan
            บึงกาฬ Bueng Kan
            บุรีรัมย์ Buri Ram
            ปทุมธานี Pathum Thani
            ประจวบคีรีขันธ์ Prachuap Khiri Khan
            ปราจีนบุรี Prachin Buri
            ปัตตานี Pattani
            พระนครศรีอยุธยา Phra Nakhon Si Ayutthaya
            พะเยา Phayao
            พังงา Phangnga
            พัทลุง Phatthalung
            พิจิตร Phichit
            พิษณุโลก Phitsanulok
            เพชรบุรี Phetchaburi
            เพชรบูรณ์ Phetchabun
            แพร่ Phrae
            ภูเก็ต Phuket
            มหาสารคาม Maha Sarakham
            มุกดาหาร Mukdahan
            แม่ฮ่องสอน Mae Hong Son
            ยโสธร Yasothon
            ยะลา Yala
            ร้อยเอ็ด Roi Et
            ระนอง Ranong
            ระยอง Rayong
            ราชบุรี Ratchaburi
            ลพบุรี Lop Buri
            ลำปาง Lampang
            ลำพูน Lamphun
            เลย Loei
            ศรีสะเกษ Si Sa Ket
            สกลนคร Sakon Nakhon
            สงขลา Songkhla
            สตูล Satun
            สมุทรปราการ Samut Prakan
            สมุทรสงคราม Samut Songkhram
            สมุทรสาคร Samut Sakhon
            สระแก้ว Sa Kaeo
            สระบุรี Saraburi
            สิงห์บุรี Sing Buri
            สุโขทัย Sukhothai
            สุพรรณบุรี Suphan Buri
            สุราษฎร์ธานี Surat Thani
            สุรินทร์ Surin
            หนองคาย Nong Khai
            หนองบัวลำภู Nong Bua Lam Phu
            อ่างทอง Ang Thong
            อำนาจเจริญ Amnat Charoen
            อุดรธานี Udon Thani
            อุตรดิตถ์ Uttaradit
            อุทัยธานี Uthai Thani
            อุบลราชธานี Ubon Ratchathani
            """;

    /** What is heard of their names is written in many ways. */
    private static final Set<String> HARD = Set.of("Samut Sakhon", "Nong Khai");

    @Test
    void each_province_of_thailand_is_known_by_its_latin_name() {
        var lines = PROVINCES.lines().map(line -> line.split(" ", 2)).toList();
        assertThat(lines).hasSize(77);
        assertThat(lines)
                .allSatisfy(
                        line ->
                                assertThat(Sameness.of(Name.of(line[0]), Name.of(line[1])))
                                        .as("%s %s", line[1], Fold.fold(line[0]))
                                        .isGreaterThan(
                                                HARD.contains(line[1]) ? Sameness.SAME : 0.7));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    สีลม,                   si lom
                    บางแก้ว,                 bang kaeo
                    คลองหลวง,               khlong luang
                    หล่มสัก,                 lom sak
                    นาแห้ว,                  na haeo
                    ไชยา,                   chaiya
                    เฉลิมพระเกียรติ,           chaloem phra kiat
                    ศรีราชา,                 si racha
                    ทับคล้อ,                 thap khlo
                    ธาตุ,                    that
                    จันทร์,                  chan
                    สวรรค์,                  sawan
                    เบตง,                   betong
                    นิคม,                    nikhom
                    จักร,                    chak
                    กล้วย,                   kluai
                    ทรง,                    song
                    โคราช,                   khorat
                    แกละ,                   klae
                    """)
    void words_are_read_as_they_are_heard(String word, String heard) {
        assertThat(Fold.fold(word).replace(" ", "")).isEqualTo(heard.replace(" ", ""));
    }

    @Test
    void a_title_before_a_name_leaves_it_as_it_is() {
        assertThat(Fold.fold("ตลาดนครปฐม")).isEqualTo("talat " + Fold.fold("นครปฐม"));
        assertThat(Fold.fold("จังหวัดนครสวรรค์")).endsWith(Fold.fold("นครสวรรค์"));
    }

    @Test
    void letters_typed_in_two_signs_are_the_same() {
        for (var same : List.of("ลําปาง", "ลำปาง\uFEFF", "ลำปาง！")) {
            assertThat(Fold.fold(same)).isEqualTo(Fold.fold("ลำปาง"));
        }
        assertThat(Fold.fold("เเม่สอด")).isEqualTo(Fold.fold("แม่สอด"));
        assertThat(Fold.fold("นํ้า")).isEqualTo(Fold.fold("น้ำ"));
    }

    @Test
    void half_a_sign_among_thai_letters_does_no_harm() {
        assertThat(Name.of("ก\uD800่\uDC00").isEmpty()).isFalse();
        assertThat(Fold.fold("่้ ์์ ํ")).isEmpty();
    }
}
