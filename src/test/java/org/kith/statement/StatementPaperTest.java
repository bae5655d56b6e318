package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.printing.Printer;
import org.kith.shared.Language;
import org.kith.statement.PublicVoices.Spoken;
import org.kith.web.Messages;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

/** Paper: printed with its code, typed in or taken in, counted once somebody else has read it. */
@KithTest
class StatementPaperTest {

    private final TestNetworks tests;
    private final Signers signers;
    private final Sheets sheets;
    private final StatementCounts counts;
    private final SignersForgotten forgotten;
    private final DoubtedSignatures doubted;
    private final Counting counting;
    private final Printer printer;
    private final Messages messages;
    private final Forms forms;

    StatementPaperTest(
            TestNetworks tests,
            Signers signers,
            Sheets sheets,
            StatementCounts counts,
            SignersForgotten forgotten,
            DoubtedSignatures doubted,
            Counting counting,
            Printer printer,
            Messages messages,
            @LocalServerPort int port) {
        this.tests = tests;
        this.signers = signers;
        this.sheets = sheets;
        this.counts = counts;
        this.forgotten = forgotten;
        this.doubted = doubted;
        this.counting = counting;
        this.printer = printer;
        this.messages = messages;
        this.forms = new Forms(port);
    }

    @Test
    void a_line_of_paper_counts_once_somebody_else_has_read_it() {
        var scene = signers.open(tests.published());
        var coordinator = tests.join(scene.network(), Role.COORDINATOR);
        signers.confirmed(scene, "Huda Ali", Signers.mail());
        var sheet = path(scene) + "/sheets/" + signers.sheet(scene);
        var typed =
                Map.of(
                        "name_1",
                        "Samira Awad",
                        "place_1",
                        "Abu Dis",
                        "name_2",
                        "Hoda Aly",
                        "place_2",
                        "Abu Deis");
        assertThat(forms.post(sheet + "/lines", typed, tests.signIn(scene.anna())).statusCode())
                .isEqualTo(303);
        assertThat(checks(sheet, scene, scene.anna())).isEqualTo(new Tally(1, 0));
        assertThat(checks(sheet, scene, coordinator)).isEqualTo(new Tally(1, 0));
        assertThat(publishes(scene, 0)).isEqualTo(new Tally(1, 1));
        assertThat(doubted.waiting(scene.network().id(), 1).items())
                .singleElement()
                .matches(one -> one.doubts().equals(List.of(Doubt.TWICE)));
        assertThat(forms.get(path(scene), null).body()).contains("1 of them on paper");
    }

    @Test
    void whoever_signs_on_screen_after_paper_counts_once_and_learns_nothing_of_it() {
        var scene = signers.open(tests.published());
        var coordinator = tests.join(scene.network(), Role.COORDINATOR);
        var mail = Signers.mail();
        signers.sign(scene, "Huda Ali", mail);
        signers.received(scene);
        var sheet = path(scene) + "/sheets/" + signers.sheet(scene);
        types(sheet, scene, Map.of("name_1", "Hoda Aly", "place_1", "Abu Deis"));
        checks(sheet, scene, coordinator);
        assertThat(publishes(scene, 0)).isEqualTo(new Tally(0, 1));

        var own = "/signatures/" + scene.network().slug() + "/" + signers.key(mail);
        assertThat(forms.post(own + "/confirmation", Map.of(), null).body())
                .contains("Your signature counts");
        assertThat(tally(scene)).isEqualTo(new Tally(1, 1));
        assertThat(publishes(scene, 1)).isEqualTo(new Tally(1, 0));
        assertThat(doubted.waiting(scene.network().id(), 1).items())
                .singleElement()
                .matches(one -> one.mail() == null);
    }

    @Test
    void one_on_two_sheets_waits_and_who_takes_it_back_is_erased() {
        var scene = signers.open(tests.published());
        var coordinator = tests.join(scene.network(), Role.COORDINATOR);
        var first = path(scene) + "/sheets/" + signers.sheet(scene);
        var second = path(scene) + "/sheets/" + signers.sheet(scene);
        var line = Map.of("name_1", "Huda Ali", "place_1", "Abu Dis");
        types(first, scene, line);
        var again = types(first, scene, line).headers().firstValue("Location").orElse("");
        assertThat(again).endsWith("?there=1");
        checks(first, scene, coordinator);
        types(second, scene, line);
        checks(second, scene, coordinator);
        assertThat(publishes(scene, 0)).isEqualTo(new Tally(0, 1));
        for (var one : signers.lines(scene)) {
            forms.post(first + "/erasure", Map.of("erase", one), tests.signIn(scene.anna()));
        }
        assertThat(signers.lines(scene)).hasSize(1);
        assertThat(publishes(scene, 1)).isEqualTo(Tally.NONE);
    }

    @Test
    void who_typed_checked_and_decided_is_forgotten_with_the_names() {
        var scene = signers.open(tests.published());
        var network = scene.network().id();
        var coordinator = tests.join(scene.network(), Role.COORDINATOR);
        var mail = "huda" + Signers.mail().replaceFirst("@.*", "@mailinator.com");
        signers.confirmed(scene, "Huda Ali", mail);
        var asked = doubted.waiting(network, 1).items().getFirst();
        var accepted =
                forms.post(
                        "/" + scene.network().slug() + "/signatures",
                        Map.of("do", "accept", "signature", asked.id().value().toString()),
                        tests.signIn(coordinator));
        assertThat(accepted.statusCode()).isEqualTo(303);
        var sheet = path(scene) + "/sheets/" + signers.sheet(scene);
        types(sheet, scene, Map.of("name_1", "Samira Awad", "place_1", "Abu Dis"));
        checks(sheet, scene, coordinator);
        assertThat(publishes(scene, 0)).isEqualTo(new Tally(1, 1));

        signers.change(
                scene, "update statement set kept_until = current_date where id = :statement");
        forgotten.round(network, Instant.now());
        assertThat(tally(scene)).isEqualTo(new Tally(1, 1));
        assertThat(
                        signers.change(
                                scene,
                                """
                                update signature set line = line
                                where statement_id = :statement
                                  and (name is not null or num_nonnulls(entered_by, checked_by, decided_by) > 0
                                       or signature::text like '%Test%' or signature::text like '%Huda%')
                                """))
                .isZero();
    }

    @Test
    void a_spreadsheet_is_taken_in_whole_or_not_at_all_and_is_checked_as_what_was_typed() {
        var scene = signers.open(tests.published());
        var coordinator = tests.join(scene.network(), Role.COORDINATOR);
        var code = signers.sheet(scene);
        var list = path(scene) + "/sheets/list";
        var session = tests.signIn(scene.anna());
        var wrong =
                "Sheet,Line,Name,Place,Public\n%s,1,Samira Awad,Abu Dis,yes\nXXXXXX,99,,Abu Dis,perhaps\n"
                        .formatted(code);
        var refused = forms.postFile(list, "list.csv", wrong, session);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Row 3", "XXXXXX", "99", "perhaps");
        assertThat(signers.lines(scene)).isEmpty();
        assertThat(forms.postFile(list, "list.csv", "a,b\n1,2\n", session).body())
                .contains("“Sheet”", "“Name”");
        assertThat(forms.postFile(list, "list.csv", "%PDF-1.7", session).statusCode())
                .isEqualTo(422);

        var right =
                "الورقة;السطر;الاسم;المكان;للعلن\n%s;1;Samira Awad;Abu Dis;نعم\n%s;2;Huda Ali;Abu Dis;\n"
                        .formatted(code, code.toLowerCase(Locale.ROOT));
        var taken = forms.postFile(list, "list.csv", right, session);
        assertThat(taken.headers().firstValue("Location").orElse("")).endsWith("taken=2");
        var sheet = path(scene) + "/sheets/" + code;
        assertThat(checks(sheet, scene, scene.anna())).isEqualTo(Tally.NONE);
        assertThat(checks(sheet, scene, coordinator)).isEqualTo(Tally.NONE);
        assertThat(publishes(scene, 0)).isEqualTo(new Tally(0, 2));
    }

    @Test
    void a_sheet_is_printed_with_its_code_and_what_is_delivered_with_what_signers_allow()
            throws IOException {
        var scene = signers.open(tests.published());
        var statement = signers.statement(scene);
        var code = signers.sheet(scene);
        var sheet = sheets.find(scene.network().id(), statement.id(), code).orElseThrow();
        for (var language : List.of(Language.EN, Language.AR)) {
            var in =
                    new Sheet(
                            sheet.id(), code, language, sheet.printedAt(), sheet.printedBy(), 0, 0);
            var paper = SheetPaper.of(statement, in, "Friends", "https://kith.example/a", messages);
            assertThat(seen(paper, "statement-sheet-" + language.code()))
                    .contains(code, "https://kith.example/a", "15");
            var given =
                    new DeliveryPaper.Given(
                            statement,
                            "Friends",
                            "https://kith.example/a",
                            new Tally(1200, 34),
                            new PublishedCount(1, Instant.now(), 1200, 34, "ab".repeat(32)),
                            List.of(
                                    new Spoken("Huda Ali", "Abu Dis", "Palestine", "Good (very)."),
                                    new Spoken("هدى علي", "أبو ديس", "فلسطين", "نحبهم.")),
                            5000);
            var text =
                    seen(
                            DeliveryPaper.of(given, language, messages),
                            "statement-given-" + language.code());
            assertThat(text).contains("Huda Ali", "abab");
        }
        var own =
                forms.get(
                        path(scene) + "/sheets/" + code + "/paper.pdf", tests.signIn(scene.anna()));
        assertThat(own.body()).startsWith("%PDF");
        signers.confirmed(scene, "Huda Ali", Signers.mail());
        var given = forms.get(path(scene) + "/signatures.pdf", tests.signIn(scene.anna()));
        assertThat(given.body()).startsWith("%PDF");
    }

    private String seen(String paper, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pictures"));
        try (var document = Loader.loadPDF(printer.print(paper, name, Instant.EPOCH))) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 80);
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
            return new PDFTextStripper().getText(document);
        }
    }

    private HttpResponse<String> types(
            String sheet, Signers.Scene scene, Map<String, String> lines) {
        return forms.post(sheet + "/lines", lines, tests.signIn(scene.anna()));
    }

    private Tally publishes(Signers.Scene scene, int days) {
        counting.publish(
                scene.network().id(),
                signers.statement(scene).id(),
                Instant.now().plus(Duration.ofDays(days)));
        return tally(scene);
    }

    private Tally checks(String sheet, Signers.Scene scene, Person who) {
        var form = new HashMap<String, List<String>>();
        form.put("do", List.of("right"));
        form.put("signature", signers.lines(scene));
        assertThat(forms.postAll(sheet + "/check", form, tests.signIn(who)).statusCode())
                .isEqualTo(303);
        return tally(scene);
    }

    private Tally tally(Signers.Scene scene) {
        var id = signers.statement(scene).id();
        return counts.tallies(scene.network().id(), List.of(id)).getOrDefault(id, Tally.NONE);
    }

    private static String path(Signers.Scene scene) {
        return "/" + scene.network().slug() + "/statements/" + scene.slug();
    }
}
