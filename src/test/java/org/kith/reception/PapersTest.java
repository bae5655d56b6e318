package org.kith.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.account.Token;
import org.kith.attendance.Coming;
import org.springframework.beans.factory.annotation.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;

import javax.imageio.ImageIO;

/** Badges, lists and certificates say who comes and who was there, in any script. */
@KithTest
class PapersTest {

    private final Coming coming;
    private final Forms forms;

    PapersTest(Coming coming, @Value("${local.server.port}") int port) {
        this.coming = coming;
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
        assertThat(read("certificate", certificate, null))
                .contains("Certificate of attendance", "Ten years of friendship", "Abu Dis")
                .contains(scene.network().name());
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
        var answer = forms.file(path, session, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 80);
            var folder = Files.createDirectories(Path.of("target/pictures"));
            ImageIO.write(picture, "png", folder.resolve("paper-" + name + ".png").toFile());
            return Normalizer.normalize(
                    new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
        }
    }
}
