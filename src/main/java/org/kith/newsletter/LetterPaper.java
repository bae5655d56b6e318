package org.kith.newsletter;

import com.ibm.icu.util.ULocale;

import org.kith.network.Network;
import org.kith.printing.PaperWriter;
import org.kith.shared.Language;
import org.kith.shared.Worded.Said;
import org.kith.web.Days;
import org.kith.web.Messages;

import java.time.Instant;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

/**
 * An issue as XSL-FO, in type that is read without glasses. Each piece has a short address to be
 * typed and the same as a code for a phone.
 */
final class LetterPaper {

    private static final String CODE = "22mm";

    private final Network network;
    private final IssueContent content;
    private final Language language;
    private final String page;
    private final Messages messages;
    private final PaperWriter out = new PaperWriter();

    private LetterPaper(Network network, IssueContent content, String page, Messages messages)
            throws XMLStreamException {
        this.network = network;
        this.content = content;
        this.language = content.reader();
        this.page = page;
        this.messages = messages;
    }

    /**
     * @param page where the issue is on the web
     */
    static String of(Network network, IssueContent content, String page, Messages messages) {
        try {
            return new LetterPaper(network, content, page, messages).written();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written() throws XMLStreamException {
        out.begin(language);
        layout();
        out.open("page-sequence", "master-reference", "page", "initial-page-number", "1");
        foot();
        out.open("flow", "flow-name", "xsl-region-body", "line-stacking-strategy", "font-height");
        towards(language);
        out.open("block", "font-size", "14pt", "line-height", "21pt");
        head();
        var opening = content.opening();
        if (opening != null) {
            paragraphs(opening);
        }
        for (var piece : content.pieces()) {
            piece(piece);
        }
        whole();
        out.empty("block", "id", "end");
        out.close(4);
        return out.end();
    }

    private void layout() throws XMLStreamException {
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
                "18mm 20mm 10mm 20mm");
        out.empty("region-body", "margin-bottom", "16mm");
        out.empty("region-after", "extent", "10mm", "display-align", "after");
        out.close(2);
    }

    private void foot() throws XMLStreamException {
        out.open("static-content", "flow-name", "xsl-region-after");
        towards(language);
        out.open("block", "text-align", "center", "font-size", "10pt");
        out.empty("page-number");
        out.write(" / ");
        out.empty("page-number-citation", "ref-id", "end");
        out.close(3);
    }

    private void head() throws XMLStreamException {
        var sent = Objects.requireNonNullElseGet(content.issue().course().sentAt(), Instant::now);
        out.line(network.nameFor(language), language, "font-weight", "bold");
        out.line(
                messages.get(
                        language,
                        "newsletter.number_and_day",
                        content.issue().number(),
                        Days.said(Days.of(sent), language)),
                language,
                "space-after",
                "8pt");
        said(
                content.title(),
                "font-size",
                "22pt",
                "line-height",
                "30pt",
                "font-weight",
                "bold",
                "space-after",
                "8pt");
    }

    private void piece(ToldPiece piece) throws XMLStreamException {
        rule();
        out.open("block");
        said(
                piece.title(),
                "font-size",
                "17pt",
                "line-height",
                "24pt",
                "font-weight",
                "bold",
                "keep-with-next.within-page",
                "always");
        out.line(
                piece.meta(),
                language,
                "space-after",
                "4pt",
                "keep-with-next.within-page",
                "always");
        if (!piece.isIn(language)) {
            out.line(
                    messages.get(language, "newsletter.in", name(piece.title().language())),
                    language,
                    "space-after",
                    "4pt");
        }
        if (!piece.gist().text().isEmpty()) {
            paragraphs(piece.gist());
        }
        if (!piece.pictures().isEmpty()) {
            out.line(
                    messages.get(language, "newsletter.pictures", piece.pictures().size()),
                    language,
                    "space-before",
                    "4pt");
        }
        way("newsletter.paper.read_on", page + "/" + piece.chosen().place());
        out.close(1);
    }

    private void rule() throws XMLStreamException {
        out.open(
                "block",
                "space-before",
                "8pt",
                "space-after",
                "4pt",
                "line-height",
                "12pt",
                "keep-with-next.within-page",
                "always");
        out.empty(
                "leader",
                "leader-pattern",
                "rule",
                "leader-length",
                "100%",
                "rule-thickness",
                "0.8pt",
                "color",
                "#777777");
        out.close(1);
    }

    private void whole() throws XMLStreamException {
        rule();
        out.open("block");
        way("newsletter.paper.whole", page);
        out.close(1);
    }

    /** Words and a short address beside the code that leads to the same. */
    private void way(String words, String address) throws XMLStreamException {
        out.open(
                "table",
                "table-layout",
                "fixed",
                "width",
                "100%",
                "writing-mode",
                mode(language),
                "keep-together.within-page",
                "always");
        out.empty("table-column", "column-width", "proportional-column-width(1)");
        out.empty("table-column", "column-width", CODE);
        out.open("table-body", "start-indent", "0pt");
        out.row();
        out.open("table-cell", "display-align", "center");
        out.line(messages.get(language, words), language);
        out.line(
                address.replaceFirst("^https?://", ""),
                Language.EN,
                "font-weight",
                "bold",
                "text-align",
                language.rightToLeft() ? "right" : "left");
        out.close(1);
        out.open("table-cell");
        new QrSquare(address).draw(out, 20);
        out.close(4);
    }

    private void paragraphs(Said said) throws XMLStreamException {
        for (var paragraph : said.text().split("\\n+")) {
            if (!paragraph.isBlank()) {
                said(new Said(paragraph.strip(), said.language()), "space-after", "6pt");
            }
        }
    }

    /** What is in another language runs its own way. */
    private void said(Said said, String... attributes) throws XMLStreamException {
        towards(said.language());
        out.line(said.text(), said.language(), attributes);
        out.close(1);
    }

    private void towards(Language to) throws XMLStreamException {
        out.open("block-container", "writing-mode", mode(to));
    }

    private static String mode(Language of) {
        return of.rightToLeft() ? "rl-tb" : "lr-tb";
    }

    private String name(Language of) {
        return ULocale.getDisplayLanguage(of.code(), ULocale.forLocale(language.locale()));
    }
}
