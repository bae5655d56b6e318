package org.kith.reception;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
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

    private int status(String path, Token session) {
        return forms.get(path, session).statusCode();
    }

    private String read(String name, String path, Token session) throws IOException {
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
