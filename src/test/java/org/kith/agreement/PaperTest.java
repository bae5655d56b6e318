package org.kith.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.agreement.Agreement.Kind;
import org.kith.printing.Printer;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.Sides.Side;
import org.kith.web.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/** What is printed, read and looked at by another program than the one that made it. */
@KithTest
class PaperTest {

    private static final Instant AT = Instant.parse("2026-11-28T10:00:00Z");

    private static final Map<Language, Map<Side, String>> NAMES =
            Map.of(
                    Language.EN, Map.of(Side.A, "Camden", Side.B, "Abu Dis"),
                    Language.FR, Map.of(Side.A, "Camden", Side.B, "Abou Dis"),
                    Language.AR, Map.of(Side.A, "كامدن", Side.B, "أبو ديس"),
                    Language.HE, Map.of(Side.A, "קמדן", Side.B, "אבו דיס"));

    private final Messages messages;
    private final Printer printer;

    PaperTest(Messages messages, Printer printer) {
        this.messages = messages;
        this.printer = printer;
    }

    @Test
    void both_languages_the_hash_and_who_approved_stand_on_the_paper() throws IOException {
        var standing = standing(Language.EN, Language.AR, Kind.PARTNERSHIP_AGREEMENT);
        var pdf = print(standing);
        try (var document = Loader.loadPDF(pdf)) {
            var text = seen(document, "agreement-en-ar");
            assertThat(text)
                    .contains("Partnership agreement", "Why.", "The mayor (Camden)")
                    .contains(standing.agreement().newest().sha256())
                    .contains("شراكة");
            assertThat(document.getDocumentInformation().getTitle())
                    .contains("Partnership agreement", "اتفاقية شراكة");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
        }
    }

    @Test
    void hebrew_beside_arabic_and_french_is_printed_too() throws IOException {
        for (var first : List.of(Language.HE, Language.FR)) {
            var standing = standing(first, Language.AR, Kind.FRIENDSHIP_AGREEMENT);
            try (var document = Loader.loadPDF(print(standing))) {
                var text = seen(document, "agreement-" + first.code() + "-ar");
                assertThat(text).contains(first == Language.HE ? "ידידות" : "amitié");
            }
        }
    }

    @Test
    void the_same_paper_printed_twice_is_the_same_file() throws InterruptedException {
        var standing = standing(Language.EN, Language.HE, Kind.LETTER_OF_INTENT);
        var once = print(standing);
        Thread.sleep(1100);
        assertThat(print(standing)).isEqualTo(once);
    }

    @Test
    void what_is_typed_is_printed_and_not_obeyed() throws IOException {
        var typed = "<fo:external-graphic src=\"http://example.org/x.png\"/> & ]]> (عربي) 5 < 6";
        var text =
                new AgreementText(
                        Kind.LETTER_OF_INTENT,
                        new AgreementText.Wording(Language.EN, "One", typed),
                        new AgreementText.Wording(Language.HE, "שתיים", "בין קמדן (Camden), 28."),
                        null,
                        null);
        try (var document = Loader.loadPDF(print(standing(text, List.of())))) {
            assertThat(seen(document, "agreement-typed")).contains("external-graphic");
        }
    }

    @Test
    void the_printer_reads_nothing_but_our_fonts() {
        var fo =
                """
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format"><fo:layout-master-set>
                <fo:simple-page-master master-name="p"><fo:region-body/></fo:simple-page-master></fo:layout-master-set>
                <fo:page-sequence master-reference="p"><fo:flow flow-name="xsl-region-body"><fo:block>x</fo:block></fo:flow>
                </fo:page-sequence></fo:root>
                """;
        assertThat(printer.print(fo, "x", AT)).isNotEmpty();
        var doctype = "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>" + fo;
        assertThatThrownBy(() -> printer.print(doctype, "x", AT))
                .isInstanceOf(IllegalStateException.class)
                .cause()
                .hasMessageContaining("DOCTYPE");
    }

    private byte[] print(Standing standing) {
        return printer.print(Paper.of(standing, NAMES, messages), title(standing), AT);
    }

    private static String title(Standing standing) {
        var text = standing.agreement().newest().text();
        return text.first().title() + " · " + text.second().title();
    }

    private static String seen(PDDocument document, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pictures"));
        var renderer = new PDFRenderer(document);
        for (var page = 0; page < document.getNumberOfPages(); page++) {
            var file = folder.resolve(name + "-" + (page + 1) + ".png").toFile();
            ImageIO.write(renderer.renderImageWithDPI(page, 100), "png", file);
        }
        return new PDFTextStripper().getText(document);
    }

    private static Standing standing(Language first, Language second, Kind kind) {
        var text =
                new AgreementText(
                        kind,
                        TemplateText.builtIn(kind, first).filled(inTemplate(first)),
                        TemplateText.builtIn(kind, second).filled(inTemplate(second)),
                        LocalDate.of(2028, 11, 28),
                        null);
        var approval =
                new Approval(
                        Approval.Id.next(),
                        3,
                        text.sha256(),
                        Side.A,
                        "The mayor (Camden)",
                        null,
                        null,
                        AT,
                        "Anna",
                        null);
        return standing(text, List.of(approval));
    }

    private static Map<String, String> inTemplate(Language language) {
        var names = NAMES.getOrDefault(language, Map.of());
        return Map.of(
                "first",
                names.getOrDefault(Side.A, ""),
                "second",
                names.getOrDefault(Side.B, ""),
                "network",
                "");
    }

    private static Standing standing(AgreementText text, List<Approval> approvals) {
        var newest = new Version(3, text, text.sha256(), AT, Side.A, "Anna");
        var agreement =
                new Agreement(
                        Agreement.Id.next(),
                        Link.Id.next(),
                        false,
                        text.kind(),
                        text.first().language(),
                        text.second().language(),
                        null,
                        AT,
                        newest,
                        null,
                        null,
                        null);
        return new Standing(agreement, approvals);
    }
}
