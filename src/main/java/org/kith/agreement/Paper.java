package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.agreement.AgreementText.Wording;
import org.kith.printing.PaperWriter;
import org.kith.shared.Language;
import org.kith.twinning.Sides.Side;
import org.kith.web.Days;
import org.kith.web.Messages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

/**
 * An agreement as XSL-FO, for the printer: both languages side by side, who approved it, lines to
 * sign on where nobody has, and the hash at the foot of each page.
 */
final class Paper {

    private final Standing standing;
    private final Map<Language, Map<Side, String>> names;
    private final Messages messages;
    private final PaperWriter out = new PaperWriter();

    private Paper(Standing standing, Map<Language, Map<Side, String>> names, Messages messages)
            throws XMLStreamException {
        this.standing = standing;
        this.names = names;
        this.messages = messages;
    }

    /**
     * @param names of the sides in both languages of the text
     */
    static String of(Standing standing, Map<Language, Map<Side, String>> names, Messages messages) {
        try {
            return new Paper(standing, names, messages).written();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private AgreementText text() {
        return standing.agreement().newest().text();
    }

    private String written() throws XMLStreamException {
        out.begin(text().first().language());
        page();
        out.open("page-sequence", "master-reference", "page", "initial-page-number", "1");
        foot();
        out.open("flow", "flow-name", "xsl-region-body", "line-stacking-strategy", "font-height");
        words();
        approvals();
        out.empty("block", "id", "end");
        out.close(2);
        return out.end();
    }

    private void page() throws XMLStreamException {
        out.open("layout-master-set");
        out.open(
                "simple-page-master",
                "master-name",
                "page",
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                "16mm 18mm 10mm 18mm");
        out.empty("region-body", "margin-bottom", "20mm");
        out.empty("region-after", "extent", "15mm", "display-align", "after");
        out.close(2);
    }

    private void foot() throws XMLStreamException {
        out.open("static-content", "flow-name", "xsl-region-after");
        out.open(
                "block", "font-size", "7pt", "line-height", "10pt", "border-top", "1pt solid #aaa");
        for (var wording : text().wordings()) {
            out.line(
                    t(
                            wording.language(),
                            "agreement.paper.version",
                            standing.agreement().newest().number()),
                    wording.language(),
                    "text-align",
                    "center");
        }
        out.line(
                "SHA-256 " + standing.agreement().newest().sha256(),
                Language.EN,
                "text-align",
                "center");
        out.open("block", "text-align", "center");
        out.empty("page-number");
        out.write(" / ");
        out.empty("page-number-citation", "ref-id", "end");
        out.close(3);
    }

    private void words() throws XMLStreamException {
        out.table(text().first().language());
        out.row();
        for (var wording : text().wordings()) {
            out.cell(wording.language());
            out.line(
                    wording.title(),
                    wording.language(),
                    "font-size",
                    "14pt",
                    "line-height",
                    "21pt",
                    "font-weight",
                    "bold",
                    "space-after",
                    "4pt");
            out.closeCell();
        }
        out.close(1);
        paragraphs();
        days("agreement.paper.review", text().reviewOn());
        days("agreement.paper.end", text().endsOn());
        out.close(2);
    }

    /** Those of the two languages beside each other, as long as both have one. */
    private void paragraphs() throws XMLStreamException {
        var first = text().first().paragraphs();
        var second = text().second().paragraphs();
        for (var i = 0; i < Math.max(first.size(), second.size()); i++) {
            out.row();
            paragraph(text().first(), first, i);
            paragraph(text().second(), second, i);
            out.close(1);
        }
    }

    private void paragraph(Wording wording, List<String> paragraphs, int i)
            throws XMLStreamException {
        out.cell(wording.language());
        out.line(
                i < paragraphs.size() ? paragraphs.get(i) : "",
                wording.language(),
                "space-after",
                "4pt",
                "linefeed-treatment",
                "treat-as-space");
        out.closeCell();
    }

    private void days(String key, @Nullable LocalDate day) throws XMLStreamException {
        if (day == null) {
            return;
        }
        out.row();
        for (var wording : text().wordings()) {
            var language = wording.language();
            out.cell(language);
            out.line(t(language, key, Days.said(day, language)), language, "font-weight", "bold");
            out.closeCell();
        }
        out.close(1);
    }

    private void approvals() throws XMLStreamException {
        out.open(
                "block",
                "space-before",
                "10pt",
                "border-top",
                "1pt solid #aaa",
                "padding-top",
                "6pt");
        out.table(text().first().language());
        for (var side : Side.values()) {
            out.row("keep-together.within-page", "always");
            for (var wording : text().wordings()) {
                out.cell(wording.language());
                side(side, wording.language());
                out.closeCell();
            }
            out.close(1);
        }
        inForce();
        out.close(3);
    }

    private void side(Side side, Language language) throws XMLStreamException {
        var name = names.getOrDefault(language, Map.of()).getOrDefault(side, "");
        out.line(
                t(language, "agreement.paper.for", name),
                language,
                "font-weight",
                "bold",
                "space-before",
                "8pt");
        var approval = standing.approvalOf(side);
        if (approval.isPresent()) {
            approved(approval.get(), language);
        } else {
            for (var line : List.of("name", "signature", "place")) {
                out.line(
                        t(language, "agreement.paper." + line),
                        language,
                        "space-before",
                        "12pt",
                        "border-bottom",
                        "1pt solid #000");
            }
        }
    }

    private void approved(Approval approval, Language language) throws XMLStreamException {
        out.line(approval.signatory(), language);
        var signed = Optional.ofNullable(approval.signedOn());
        var key =
                approval.scan() == null
                        ? "agreement.paper.approved"
                        : signed.isPresent()
                                ? "agreement.paper.signed_on"
                                : "agreement.paper.signed";
        out.line(
                t(
                        language,
                        key,
                        Days.said(Days.of(approval.at()), language),
                        signed.map(day -> Days.said(day, language)).orElse("")),
                language);
    }

    private void inForce() throws XMLStreamException {
        var at = standing.agreement().inForceAt();
        if (at == null) {
            return;
        }
        out.row();
        for (var wording : text().wordings()) {
            var language = wording.language();
            out.cell(language);
            out.line(
                    t(language, "agreement.paper.in_force", Days.said(Days.of(at), language)),
                    language,
                    "space-before",
                    "10pt");
            out.closeCell();
        }
        out.close(1);
    }

    private String t(Language language, String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }
}
