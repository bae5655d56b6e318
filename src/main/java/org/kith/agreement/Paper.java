package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.agreement.AgreementText.Wording;
import org.kith.shared.Language;
import org.kith.twinning.Sides.Side;
import org.kith.web.Messages;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An agreement as XSL-FO, for the printer: both languages side by side, who approved it, lines to
 * sign on where nobody has, and the hash at the foot of each page.
 */
final class Paper {

    static final String FO = "http://www.w3.org/1999/XSL/Format";

    private final Standing standing;
    private final Map<Language, Map<Side, String>> names;
    private final Messages messages;
    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter out;

    private Paper(Standing standing, Map<Language, Map<Side, String>> names, Messages messages)
            throws XMLStreamException {
        this.standing = standing;
        this.names = names;
        this.messages = messages;
        var factory = XMLOutputFactory.newFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
        this.out = factory.createXMLStreamWriter(written);
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
        out.writeStartDocument();
        out.setPrefix("fo", FO);
        open("root", "font-family", "Noto Sans", "font-size", "9.5pt", "line-height", "15pt");
        out.writeNamespace("fo", FO);
        out.writeAttribute("xml:lang", text().first().language().code());
        page();
        open("page-sequence", "master-reference", "page", "initial-page-number", "1");
        foot();
        open("flow", "flow-name", "xsl-region-body", "line-stacking-strategy", "font-height");
        words();
        approvals();
        empty("block", "id", "end");
        close(3);
        out.writeEndDocument();
        return written.toString();
    }

    private void page() throws XMLStreamException {
        open("layout-master-set");
        open(
                "simple-page-master",
                "master-name",
                "page",
                "page-width",
                "210mm",
                "page-height",
                "297mm",
                "margin",
                "16mm 18mm 10mm 18mm");
        empty("region-body", "margin-bottom", "20mm");
        empty("region-after", "extent", "15mm", "display-align", "after");
        close(2);
    }

    private void foot() throws XMLStreamException {
        open("static-content", "flow-name", "xsl-region-after");
        open("block", "font-size", "7pt", "line-height", "10pt", "border-top", "1pt solid #aaa");
        for (var wording : text().wordings()) {
            line(
                    t(
                            wording.language(),
                            "agreement.paper.version",
                            standing.agreement().newest().number()),
                    wording.language(),
                    "text-align",
                    "center");
        }
        line(
                "SHA-256 " + standing.agreement().newest().sha256(),
                Language.EN,
                "text-align",
                "center");
        open("block", "text-align", "center");
        empty("page-number");
        out.writeCharacters(" / ");
        empty("page-number-citation", "ref-id", "end");
        close(3);
    }

    private void words() throws XMLStreamException {
        table();
        row();
        for (var wording : text().wordings()) {
            cell(wording.language());
            line(
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
            closeCell();
        }
        close(1);
        paragraphs();
        days("agreement.paper.review", text().reviewOn());
        days("agreement.paper.end", text().endsOn());
        close(2);
    }

    /** Those of the two languages beside each other, as long as both have one. */
    private void paragraphs() throws XMLStreamException {
        var first = text().first().paragraphs();
        var second = text().second().paragraphs();
        for (var i = 0; i < Math.max(first.size(), second.size()); i++) {
            row();
            paragraph(text().first(), first, i);
            paragraph(text().second(), second, i);
            close(1);
        }
    }

    private void paragraph(Wording wording, List<String> paragraphs, int i)
            throws XMLStreamException {
        cell(wording.language());
        line(
                i < paragraphs.size() ? paragraphs.get(i) : "",
                wording.language(),
                "space-after",
                "4pt",
                "linefeed-treatment",
                "treat-as-space");
        closeCell();
    }

    private void days(String key, @Nullable LocalDate day) throws XMLStreamException {
        if (day == null) {
            return;
        }
        row();
        for (var wording : text().wordings()) {
            var language = wording.language();
            cell(language);
            line(t(language, key, Days.said(day, language)), language, "font-weight", "bold");
            closeCell();
        }
        close(1);
    }

    private void approvals() throws XMLStreamException {
        open("block", "space-before", "10pt", "border-top", "1pt solid #aaa", "padding-top", "6pt");
        table();
        for (var side : Side.values()) {
            row("keep-together.within-page", "always");
            for (var wording : text().wordings()) {
                cell(wording.language());
                side(side, wording.language());
                closeCell();
            }
            close(1);
        }
        inForce();
        close(3);
    }

    private void side(Side side, Language language) throws XMLStreamException {
        var name = names.getOrDefault(language, Map.of()).getOrDefault(side, "");
        line(
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
                line(
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
        line(approval.signatory(), language);
        var signed = Optional.ofNullable(approval.signedOn());
        var key =
                approval.scan() == null
                        ? "agreement.paper.approved"
                        : signed.isPresent()
                                ? "agreement.paper.signed_on"
                                : "agreement.paper.signed";
        line(
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
        row();
        for (var wording : text().wordings()) {
            var language = wording.language();
            cell(language);
            line(
                    t(language, "agreement.paper.in_force", Days.said(Days.of(at), language)),
                    language,
                    "space-before",
                    "10pt");
            closeCell();
        }
        close(1);
    }

    private String t(Language language, String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }

    /** Two columns; the language that is written from left to right stands left. */
    private void table() throws XMLStreamException {
        var mode = text().first().language().rightToLeft() ? "rl-tb" : "lr-tb";
        open("table", "table-layout", "fixed", "width", "100%", "writing-mode", mode);
        empty("table-column", "column-width", "50%");
        empty("table-column", "column-width", "50%");
        open("table-body", "start-indent", "0pt");
    }

    private void row(String... attributes) throws XMLStreamException {
        open("table-row", attributes);
    }

    private void cell(Language language) throws XMLStreamException {
        var mode = language.rightToLeft() ? "rl-tb" : "lr-tb";
        open("table-cell", "padding", "0pt 8pt 2pt 8pt");
        open("block-container", "writing-mode", mode);
    }

    private void closeCell() throws XMLStreamException {
        close(2);
    }

    private void line(String text, Language language, String... attributes)
            throws XMLStreamException {
        open("block", attributes);
        out.writeAttribute("xml:lang", language.code());
        PrintedText.write(out, text, language);
        close(1);
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(FO, name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(FO, name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void close(int elements) throws XMLStreamException {
        for (var i = 0; i < elements; i++) {
            out.writeEndElement();
        }
    }
}
