package org.kith.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.attendance.Coming;
import org.kith.attendance.Coming.Scene;
import org.kith.network.NetworkScope;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.printing.Paper;
import org.kith.printing.Printer;
import org.kith.reception.VisaTemplate.Blank;
import org.kith.shared.Language;
import org.kith.web.Days;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A letter for a visa says what was typed, and nothing of that is kept. */
@KithTest
class VisaLettersTest {

    private final Coming coming;
    private final NetworkScope scope;
    private final Printer printer;
    private final Messages messages;
    private final Browser browser;
    private final Forms forms;

    VisaLettersTest(
            Coming coming,
            NetworkScope scope,
            Printer printer,
            Messages messages,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.coming = coming;
        this.scope = scope;
        this.printer = printer;
        this.messages = messages;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    @Test
    void a_letter_is_written_once_its_blanks_are_filled_and_the_audit_says_by_whom()
            throws IOException {
        var scene = coming.celebration();
        coming.register(scene, "Huda Odeh", Map.of("affiliation", "Abu Dis"));
        var way = way(scene);
        assertThat(forms.get(way, scene.coordinator()).body()).contains("id=\"passport\"");
        for (var wrong :
                new String[][] {
                    {"born", "31.02.1985"}, {"passport", ""}, {"host", ""}, {"until", "1999-01-01"}
                }) {
            var typed = typed();
            typed.put(wrong[0], wrong[1]);
            var refused = forms.post(way, typed, scene.coordinator());
            assertThat(refused.statusCode()).as(wrong[0]).isEqualTo(422);
            assertThat(refused.body()).contains("Camden Town Hall");
        }
        assertThat(forms.get(way, scene.coordinator()).body()).doesNotContain("wrote one");
        var letter = forms.fileFor(way, typed(), scene.coordinator());
        assertThat(Paper.pages(letter.body(), "visa-typed"))
                .singleElement()
                .asString()
                .contains("Letter in support of a visa application for Huda Odeh")
                .contains("invites Huda Odeh, born on " + said("1985-05-02", Language.EN))
                .contains("passport number N0-PASSPORT-7", "“Ten years of friendship”")
                .contains("from " + said("2099-05-01", Language.EN))
                .contains("to " + said("2099-05-09", Language.EN))
                .contains("Camden Town Hall", "received by Camden Abu Dis Friendship")
                .contains(scene.network().name());
        assertThat(letter.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(letter.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(forms.get(way, scene.coordinator()).body()).contains("wrote one");
        assertThat(keptAnywhere(scene, "N0-PASSPORT-7")).isZero();
        assertThat(forms.post(way, typed(), null).statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_letter_in_arabic_says_for_whom_it_is_and_all_that_was_typed() throws IOException {
        var scene = coming.celebration();
        coming.register(scene, "سلمى عبد الرحمن", Map.of());
        var typed = typed();
        typed.put("language", "ar");
        typed.put("host", "بلدية أبو ديس");
        var letter = forms.fileFor(way(scene), typed, scene.coordinator());
        assertThat(Paper.pages(letter.body(), "visa-typed-ar"))
                .singleElement()
                .asString()
                .contains("رسالة دعم لطلب تأشيرة باسم سلمى عبد الرحمن")
                .contains("عشر سنوات من الصداقة", "بلدية أبو ديس")
                .contains("N0-PASSPORT-7", "Camden Town Hall", "1985", "2099")
                .doesNotContain("{", "Letter in support");
    }

    private static String said(String day, Language language) {
        return Days.said(LocalDate.parse(day), language);
    }

    @Test
    void a_network_words_the_letter_and_the_form_asks_for_what_the_words_use() throws IOException {
        var scene = coming.celebration();
        coming.register(scene, "Huda Odeh", Map.of());
        var words = "/" + scene.network().slug() + "/settings/visa-letter/en";
        assertThat(forms.get(words, scene.coordinator()).body()).contains("To whom it may concern");
        var unknown = Map.of("title", "For {nme}", "body", "Kept as typed", "changes", "0");
        var refused = forms.post(words, unknown, scene.coordinator());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Kept as typed", "as {name}");
        var own = Map.of("title", "For {name}", "body", "Our own words.", "changes", "0");
        assertThat(forms.post(words, own, scene.coordinator()).statusCode()).isEqualTo(303);
        var stale = forms.post(words, own, scene.coordinator());
        assertThat(stale.statusCode()).isEqualTo(409);
        var way = way(scene);
        assertThat(forms.get(way, scene.coordinator()).body()).doesNotContain("id=\"passport\"");
        var letter = forms.fileFor(way, Map.of("language", "en"), scene.coordinator());
        assertThat(Paper.pages(letter.body(), "visa-own"))
                .singleElement()
                .asString()
                .contains("For Huda Odeh", "Our own words.")
                .doesNotContain("To whom it may concern");
        assertThat(forms.get(way + "?language=fr", scene.coordinator()).body())
                .contains("id=\"passport\"");
        forms.post(words + "/removal", Map.of(), scene.coordinator());
        assertThat(forms.get(way, scene.coordinator()).body()).contains("id=\"passport\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void kiths_own_letter_fills_every_blank_in_every_language(Language language)
            throws IOException {
        var words = VisaTemplate.builtIn(language);
        assertThat(VisaTemplate.unknown(words.title() + words.body())).isEmpty();
        assertThat(words.uses())
                .contains(Blank.NAME, Blank.BORN, Blank.PASSPORT, Blank.HOST, Blank.GATHERING);
        var values =
                Arrays.stream(Blank.values())
                        .collect(Collectors.toMap(blank -> blank, blank -> "X" + blank.ordinal()));
        values.put(Blank.NAME, language.rightToLeft() ? "سلمى عبد الرحمن" : "Huda {host}");
        var pdf = printer.print(VisaLetter.of(words, values, messages), "Letter", Instant.EPOCH);
        var pages = Paper.pages(pdf, "visa-" + language.code());
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst())
                .as("braces in a name stand for nothing")
                .contains(values.get(Blank.NAME));
        for (var used : words.uses()) {
            if (used != Blank.NAME) {
                assertThat(pages.getFirst()).as(used.code()).contains("X" + used.ordinal());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void the_pages_of_letters_are_read_on_phone_and_desk(Language language) {
        var scene = coming.celebration();
        coming.register(scene, "سلمى عبد الرحمن", Map.of("affiliation", "Abu Dis"));
        var way = way(scene);
        forms.post(way, typed(), scene.coordinator());
        try (var context = browser.open(language, scene.coordinator())) {
            var page = context.newPage();
            page.navigate(way);
            page.locator("main form.form .button").click();
            assertThat(page.locator("#passport-error").innerText()).isNotBlank();
            Seen.onPhoneAndDesk(page, "visa-letter", language);
            page.navigate(
                    "/" + scene.network().slug() + "/settings/visa-letter/" + language.code());
            Seen.onPhoneAndDesk(page, "visa-words", language);
        }
    }

    private String way(Scene scene) {
        return forms.get(scene.settings("/reception"), scene.coordinator())
                .body()
                .replaceFirst("(?s).*<a href=\"([^\"]*/visa-letter)\".*", "$1");
    }

    private static Map<String, String> typed() {
        return new HashMap<>(
                Map.of(
                        "language", "en",
                        "born", "1985-05-02",
                        "passport", "N0-PASSPORT-7",
                        "from", "2099-05-01",
                        "until", "2099-05-09",
                        "place", "Camden Town Hall",
                        "host", "Camden Abu Dis Friendship"));
    }

    private int keptAnywhere(Scene scene, String typed) {
        return scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        select count(*)::int from audit a where network_id = :network and a::text like '%' || :typed || '%'
                                        """)
                                .param("network", scene.network().id().value())
                                .param("typed", typed)
                                .query(Integer.class)
                                .single());
    }
}
