package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

/** Letters as programs write them: of each only its writer's own words are taken. */
class OwnWordsTest {

    private static final String LINE =
            AnswersByMail.MARK + " Answer above this line " + AnswersByMail.MARK;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tue, 5 May 2026 at 10:00, Test <replies+abc@kith.test> wrote:",
                "On 5 May 2026, at 10:00, Huda Odeh\n<replies+abc@kith.test> wrote:",
                "Le mar. 5 mai 2026 à 10:00, Test <replies+abc@kith.test> a écrit :",
                "Le 05/05/2026 à 10:00, Test via\u00A0Kith <replies+abc@kith.test> a écrit\u00A0:",
                "في الثلاثاء، ٥ مايو ٢٠٢٦ في ١٠:٠٠ ص تمت كتابة ما يلي بواسطة Test\u200F"
                        + " <\u202Areplies+abc@kith.test\u202C>:",
                "في 5 أيار 2026، كتب Test <replies+abc@kith.test>:",
                "\u202Bבתאריך יום ג׳, 5 במאי 2026 ב-10:00 מאת \u202ATest\u202C\u200F"
                        + " <\u202Areplies+abc@kith.test\u202C\u200F>:\u202C",
                "ב-5 במאי 2026, בשעה 10:00, Test <replies+abc@kith.test> כתב/ה:"
            })
    void who_is_quoted_is_no_part_of_what_is_said(String attribution) {
        assertThat(
                        own(
                                "We will come.\n\n"
                                        + attribution
                                        + "\n\n> "
                                        + LINE
                                        + "\n> Huda asks:\n> When?"))
                .isEqualTo("We will come.");
        assertThat(own("We will come.\n\n" + attribution + "\n\n" + LINE + "\nHuda asks:"))
                .isEqualTo("We will come.");
        assertThat(own(attribution + "\n> Huda asks:\n> When?\n\nWe will come."))
                .isEqualTo("We will come.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Test <replies+abc@kith.test>\n"
                        + "Sent: Tuesday, May 5, 2026 10:00\n"
                        + "To: Ben\n"
                        + "Subject: When?",
                "-----Original Message-----\nFrom: Test",
                "De : Test <replies+abc@kith.test>\n"
                        + "Envoyé : mardi 5 mai 2026 10:00\n"
                        + "À : Ben\n"
                        + "Objet : Quand ?",
                "-----Message d’origine-----\nDe : Test",
                "من: Test <replies+abc@kith.test>\nتاريخ الإرسال: ٥ مايو\nإلى: Ben\nالموضوع: متى؟",
                "מאת: Test <replies+abc@kith.test>\n"
                        + "נשלח: יום שלישי 5 מאי 2026\n"
                        + "אל: Ben\n"
                        + "נושא: מתי?",
                "________________________________\nFrom: Test <replies+abc@kith.test>\nHuda",
                "-- \nBen Jones\nTreasurer"
            })
    void the_head_of_another_letter_and_a_signature_end_what_is_said(String below) {
        assertThat(own("We will come.\n\nAll of us.\n\n" + below + "\n\nHuda asks:\n\nWhen?"))
                .isEqualTo("We will come.\n\nAll of us.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "Envoyé de mon iPhone",
                "أرسلت من الـ iPhone",
                "נשלח מה-iPhone שלי",
                "Sent from my Samsung Galaxy smartphone",
                "Sent from Outlook for Android",
                "Sent from Mail for Windows",
                "Sent from my phone",
                "Télécharger Outlook pour Android",
                "Envoyé à partir de Outlook pour iOS",
                "تم الإرسال من جهاز Samsung Galaxy الخاص بي",
                "Get Outlook for iOS<https://aka.ms/x>",
                "Get Outlook for Android"
            })
    void what_a_telephone_writes_below_is_nobodys_word(String below) {
        assertThat(own("We will come.\n\n" + below + "\n\n" + LINE)).isEqualTo("We will come.");
    }

    @Test
    void answers_between_quoted_lines_stay_in_their_order() {
        assertThat(own("> When?\n\nIn May.\n\n> Who?\n\nSix of us."))
                .isEqualTo("In May.\n\n\nSix of us.");
    }

    @Test
    void what_no_database_takes_and_what_turns_text_around_is_left_out() {
        assertThat(own("We \u0000will\u202E come\uD83D.")).isEqualTo("We will come.");
        assertThat(own("We come \uD83D\uDE00")).isEqualTo("We come \uD83D\uDE00");
        assertThat(OwnWords.of(HtmlWords.of("We &#0; will&#55357; come"), false))
                .doesNotContain("\u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نعم.\nأرسلت من قبل رسالة إلى البلدية ولم يجب أحد",
                "نعم.\nتم الإرسال من قبل البلدية",
                "כן.\nנשלח מהמשרד אתמול",
                "Yes.\nSent from my mother's village by post",
                "Our list is there.\nSent from our Gmail to all",
                "The letter is there.\n\nSent from Outlook to the mayor of Jayyous.",
                "Then we can talk.\n\nGet me the Outlook file",
                "Our flight:\nFrom: London Heathrow\nTo: Tel Aviv\nDate: 5 May\nSix of us come.",
                "Notre vol :\nDe : Paris\nÀ : Tel Aviv\nDate : 5 mai\nNous serons six.",
                "رحلتنا:\nمن: لندن\nإلى: عمّان\nتاريخ: ٥ مايو\nنحن ستة.",
                "הטיסה:\nמאת: לונדון\nאל: תל אביב\nתאריך: 5 במאי\nנהיה שישה.",
                "First, the host invites.\n--\nSecond, the guest pays.",
                "First, the host invites\n--\n"
                        + "Second, the guest pays for the whole of the journey and the visas"
            })
    void what_people_write_as_programs_do_stays(String text) {
        assertThat(own(text)).isEqualTo(text);
        assertThat(own(text + "\n\nOn Tue, 5 May 2026, Test <a@kith.test> wrote:\n> " + LINE))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tuesdays we meet.\nBest, Ben\nOn Tue, 5 May, Test <x@y.z> wrote:",
                "On Tuesdays we meet\nBest, Ben\nOn Tue, 5 May 2026 at 10:00, Test\n<x@y.z> wrote:",
                "سنأتي.\nTest <a@b> كتب في ٥ مايو:",
                "في أيار نأتي\nفي 5 أيار 2026، كتب Test <a@b>:",
                "Le train est plein.\nLe mar. 5 mai 2026, Test <x@y.z> a écrit :",
                "Le train part à 10\nLe mar. 5 mai 2026, Test <x@y.z> a écrit :",
                "ביום שלישי נבוא.\nב-5 במאי 2026, Test <x@y.z> כתב/ה:"
            })
    void a_line_directly_above_who_is_quoted_stays(String text) {
        var own = text.lines().takeWhile(line -> !line.matches(".*([@5].*|כתב/ה:)")).toList();
        assertThat(own).isNotEmpty();
        assertThat(own(text + "\n> When?")).isEqualTo(String.join("\n", own));
        assertThat(own(text + "\n\n" + LINE)).isEqualTo(String.join("\n", own));
    }

    @Test
    void a_signature_below_two_strokes_is_no_part_of_what_is_said() {
        var quoted = "\n\nOn Tue, 5 May, Test <x@y.z> wrote:\n> When?";
        assertThat(own("We come.\n--\nBen Jones\nTreasurer")).isEqualTo("We come.");
        assertThat(own("We come.\n--\nBen Jones" + quoted)).isEqualTo("We come.");
        assertThat(own("From: Huda\nSent: 5 May\nTo: Ben\n\n" + LINE)).isEmpty();
    }

    @Test
    void people_write_such_sentences_too() {
        var text =
                "On Monday she wrote:\n\n"
                        + "From: the harbour it is an hour.\n\n"
                        + "Le maire a écrit :\n"
                        + "bonjour";
        assertThat(own(text)).isEqualTo(text);
        assertThat(own("في رأيي كتب ابني رسالة:\nمرحبا")).contains("مرحبا");
    }

    @Test
    void lines_that_a_program_broke_are_one_again() {
        var first = "The host invites and the guest pays, as we have done for ten years";
        assertThat(own(first + "\nwith Jayyous.\nRegards"))
                .isEqualTo(first + " with Jayyous.\nRegards");
        assertThat(OwnWords.of("We \ncome.\nAll.", true)).isEqualTo("We come.\nAll.");
    }

    /** A law: nothing is made up, whatever is thrown at it. */
    @Test
    void whatever_comes_no_word_is_said_that_was_not_written() {
        var pieces =
                new String[] {
                    "On ",
                    "wrote:",
                    "\n",
                    "> ",
                    "@",
                    LINE,
                    "-- ",
                    "From: ",
                    "To: ",
                    "في ",
                    "كتب ",
                    "בתאריך ",
                    "מאת ",
                    "Le ",
                    "a écrit :",
                    "<div>",
                    "<blockquote>",
                    "</div>",
                    "&#",
                    "<p class='gmail_quote'>",
                    "\u202B",
                    "x",
                    " "
                };
        var random = new Random(7);
        for (var n = 0; n < 5_000; n++) {
            var text = new StringBuilder();
            for (var more = random.nextInt(40); more > 0; more--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            var said = OwnWords.of(text.toString(), n % 2 == 0);
            assertThat(said.length()).isLessThanOrEqualTo(text.length());
            assertThat(text.toString().replace("\u202B", "")).contains(said.split("\\s+"));
            assertThat(HtmlWords.of(text.toString())).doesNotContain("<blockquote>");
        }
    }

    @Test
    void of_html_the_words_are_read_and_no_quote() {
        var html =
                "<html><head><title>Re</title><style>p {}</style></head><body><p>We&nbsp;will"
                    + " come.</p><p>All &amp; more.</p><div class=\"gmail_quote\"><div>On Tue Test"
                    + " wrote:</div><blockquote>When?</blockquote></div></body></html>";
        assertThat(OwnWords.of(HtmlWords.of(html), false))
                .isEqualTo("We will come.\n\nAll & more.");
        var plain = "<div>نعم<br>سنأتي</div><blockquote>متى؟</blockquote>";
        assertThat(HtmlWords.of(plain)).isEqualTo("نعم\nسنأتي");
        assertThat(HtmlWords.of("<b>unclosed <div><blockquote>x")).isEqualTo("unclosed");
    }

    private static String own(String text) {
        return OwnWords.of(text, false);
    }
}
