package org.kith.statement;

import org.kith.printing.PaperWriter;
import org.kith.shared.Language;

import java.util.List;

import javax.xml.stream.XMLStreamException;

/** What both papers of a statement share: the page with its foot, and the words at its head. */
final class Printed {

    private final Language language;
    private final PaperWriter out;

    Printed(Language language, PaperWriter out) {
        this.language = language;
        this.out = out;
    }

    void begin(List<String> foot) throws XMLStreamException {
        out.begin(language);
        page();
        out.open("page-sequence", "master-reference", "page", "initial-page-number", "1");
        out.open("static-content", "flow-name", "xsl-region-after");
        towards("font-size", "8pt", "line-height", "11pt", "border-top", "1pt solid #aaa");
        for (var line : foot) {
            out.line(line, language);
        }
        out.open("block", "text-align", "center");
        out.empty("page-number");
        out.write(" / ");
        out.empty("page-number-citation", "ref-id", "end");
        out.close(4);
        out.open("flow", "flow-name", "xsl-region-body", "line-stacking-strategy", "font-height");
        towards();
    }

    String end() throws XMLStreamException {
        out.empty("block", "id", "end");
        out.close(3);
        return out.end();
    }

    void words(Wording text, String group, String address) throws XMLStreamException {
        out.line(
                text.title(),
                language,
                "font-size",
                "15pt",
                "line-height",
                "22pt",
                "font-weight",
                "bold");
        out.line(group, language, "font-weight", "bold");
        out.line(address, Language.EN, "space-after", "6pt", "text-align", side());
        for (var paragraph : text.paragraphs()) {
            out.line(
                    paragraph,
                    language,
                    "space-after",
                    "5pt",
                    "linefeed-treatment",
                    "treat-as-space");
        }
    }

    /** Where a line of this language begins; of an address in Latin letters too. */
    private String side() {
        return language.rightToLeft() ? "right" : "left";
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
                "14mm 16mm 8mm 16mm");
        out.empty("region-body", "margin-bottom", "30mm");
        out.empty("region-after", "extent", "26mm", "display-align", "after");
        out.close(2);
    }

    private void towards(String... attributes) throws XMLStreamException {
        out.open("block-container", "writing-mode", language.rightToLeft() ? "rl-tb" : "lr-tb");
        if (attributes.length > 0) {
            out.open("block", attributes);
        }
    }
}
