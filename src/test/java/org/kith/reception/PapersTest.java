package org.kith.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.account.Token;
import org.kith.attendance.Coming;
import org.kith.network.NetworkScope;
import org.kith.printing.Paper;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Badges, lists and certificates say who comes and who was there, in any script. */
@KithTest
class PapersTest {

    private final Coming coming;
    private final NetworkScope scope;
    private final Messages messages;
    private final Forms forms;

    PapersTest(
            Coming coming,
            NetworkScope scope,
            Messages messages,
            @Value("${local.server.port}") int port) {
        this.coming = coming;
        this.scope = scope;
        this.messages = messages;
        this.forms = new Forms(port);
    }

    @Test
    void badges_and_list_name_all_who_have_a_place() throws IOException {
        var scene = coming.celebration();
        assertThat(status(scene.settings("/badges.pdf"), scene.coordinator())).isEqualTo(404);
        coming.register(scene, "Huda Odeh", Map.of("affiliation", "Abu Dis friends, chair"));
        coming.register(scene, "سلمى عبد الرحمن", Map.of("affiliation", "مجلس بلدية أبو ديس"));
        coming.register(scene, "נעמי לוי", Map.of("affiliation", "חברי חיפה"));
        coming.register(
                scene, "Anna", Map.of("people", "3", "others", "Ben", "affiliation", "Camden"));
        coming.register(
                scene,
                "Doña María de las Mercedes Fernández de Córdoba y Álvarez de Toledo",
                Map.of("affiliation", "A".repeat(20) + " committee of long names ".repeat(4)));
        var badges = read("badges", scene.settings("/badges.pdf"), scene.coordinator());
        assertThat(badges)
                .contains("Huda Odeh", "Abu Dis friends, chair", "Anna", "Ben", "Fernández")
                .contains("Ten years of friendship");
        var list = read("expected", scene.settings("/expected.pdf"), scene.coordinator());
        assertThat(list).contains("7 people are expected", "Huda Odeh", "Ben");
        assertThat(forms.get(scene.settings("/reception"), scene.coordinator()).body())
                .contains("7 people are expected", "/badges.pdf");
        assertThat(status(scene.settings("/badges.pdf"), null)).isEqualTo(302);
    }

    @Test
    void only_who_was_seen_at_the_door_is_certified_and_only_once_it_is_over() throws IOException {
        var scene = coming.celebration();
        var huda = coming.register(scene, "هدى عودة", Map.of("affiliation", "Abu Dis"));
        var certificate = huda + "/certificate.pdf";
        assertThat(status(certificate, null)).isEqualTo(404);
        coming.arrive(scene);
        var list = scene.settings("/attendances");
        var theirs = forms.get(list, scene.coordinator()).body();
        var way = theirs.replaceFirst("(?s).*\"([^\"]*/certificate\\.pdf)\".*", "$1");
        assertThat(status(way, scene.coordinator())).as("who leaves early").isEqualTo(200);
        assertThat(status(certificate, null)).as("not over").isEqualTo(404);
        assertThat(forms.get(huda, null).body()).doesNotContain("certificate");
        var late = coming.register(scene, "Sami", Map.of());
        coming.end(scene, 1);
        assertThat(forms.get(huda, null).body()).contains("/certificate.pdf");
        var when = Paper.plain(coming.gathering(scene).when().said(messages, Language.EN));
        assertThat(pages("certificate", certificate, null))
                .singleElement()
                .asString()
                .contains("Certificate of attendance", "هدى عودة", "Abu Dis")
                .contains(scene.network().name() + " certifies that", "present at")
                .contains("Ten years of friendship", when)
                .contains("شهادة حضور", "عشر سنوات من الصداقة", "Signature for")
                .doesNotContain("Sami");
        inArabic(scene);
        assertThat(pages("certificate-ar", way, scene.coordinator()))
                .singleElement()
                .asString()
                .contains("شهادة حضور", "هدى عودة", "عشر سنوات من الصداقة")
                .contains("تشهد", "بحضور", scene.network().name())
                .doesNotContain("Certificate of attendance");
        assertThat(status(late + "/certificate.pdf", null)).as("was not there").isEqualTo(404);
        assertThat(status(way, null)).isEqualTo(302);
        assertThat(status(way.replaceFirst("/attendances/[^/]+", "/attendances/x"), null))
                .isNotEqualTo(200);
    }

    @Test
    void who_takes_the_names_for_security_is_written_down_and_they_tell_nothing_else()
            throws IOException {
        var scene = coming.celebration();
        coming.register(
                scene, "Anna", Map.of("people", "3", "others", "Ben", "needs", "Insulin fridge"));
        guest(scene, "Second guest", "Minister");
        guest(scene, "First guest", "Mayor");
        var page = scene.settings("/reception");
        assertThat(forms.get(page, scene.coordinator()).body())
                .contains("One person comes along without a name")
                .doesNotContain("took the names");
        assertThat(status(scene.settings("/security-names.csv"), scene.coordinator()))
                .as("never by looking")
                .isEqualTo(405);
        var csv = forms.post(scene.settings("/security-names.csv"), Map.of(), scene.coordinator());
        assertThat(csv.body().lines().map(line -> line.replace("\uFEFF", "")))
                .containsExactly(
                        "number,name,affiliation,late",
                        "1,Second guest,Minister,",
                        "2,First guest,Mayor,",
                        "3,Anna,,",
                        "4,Ben,,");
        assertThat(csv.body()).doesNotContain("Insulin", "@test.kith");
        assertThat(forms.get(page, scene.coordinator()).body()).contains("took the names");
        forms.post(
                scene.settings("/names-due"),
                Map.of("before", "", "day", LocalDate.now().minusDays(3).toString()),
                scene.coordinator());
        assertThat(
                        forms.post(
                                        scene.settings("/security-names.csv"),
                                        Map.of(),
                                        scene.coordinator())
                                .body())
                .contains("3,Anna,,yes");
        var pdf = forms.post(scene.settings("/security-names.pdf"), Map.of(), scene.coordinator());
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(read("guests", scene.settings("/guests.pdf"), scene.coordinator()))
                .containsSubsequence("Second guest", "First guest")
                .doesNotContain("Anna");
        assertThat(forms.get(scene.settings(""), scene.coordinator()).body())
                .contains("took the names for security");
    }

    private void inArabic(Coming.Scene scene) {
        scope.in(
                scene.network().id(),
                db -> db.sql("update attendance set language = 'ar'").update());
    }

    private void guest(Coming.Scene scene, String name, String title) {
        forms.post(
                scene.settings("/guests"),
                Map.of("name", name, "title", title, "language", "en"),
                scene.coordinator());
        var way =
                forms.get(scene.settings("/guests"), scene.coordinator())
                        .body()
                        .replaceFirst("(?s).*<a href=\"([^\"]*/guests/[0-9a-f-]{36})\".*", "$1");
        forms.post(
                way,
                Map.of(
                        "name",
                        name,
                        "title",
                        title,
                        "language",
                        "en",
                        "comes",
                        "yes",
                        "changes",
                        "0"),
                scene.coordinator());
    }

    private int status(String path, @Nullable Token session) {
        return forms.get(path, session).statusCode();
    }

    private String read(String name, String path, @Nullable Token session) throws IOException {
        return String.join("\n", pages(name, path, session));
    }

    private List<String> pages(String name, String path, @Nullable Token session)
            throws IOException {
        var answer = forms.file(path, session, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Paper.pages(answer.body(), name);
    }
}
