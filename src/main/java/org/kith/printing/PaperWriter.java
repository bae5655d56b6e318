package org.kith.printing;

import org.kith.shared.Language;

import java.io.StringWriter;
import java.text.Bidi;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a paper is written on: the few elements of XSL-FO that the printer is given. */
public final class PaperWriter {

    static final String FO = "http://www.w3.org/1999/XSL/Format";

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter out;

    public PaperWriter() throws XMLStreamException {
        var factory = XMLOutputFactory.newFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
        this.out = factory.createXMLStreamWriter(written);
    }

    public void begin(Language language) throws XMLStreamException {
        out.writeStartDocument();
        out.setPrefix("fo", FO);
        open("root", "font-family", "Noto Sans", "font-size", "9.5pt", "line-height", "15pt");
        out.writeNamespace("fo", FO);
        out.writeAttribute("xml:lang", language.code());
    }

    /** All that was written, as a document. */
    public String end() throws XMLStreamException {
        close(1);
        out.writeEndDocument();
        return written.toString();
    }

    public void write(String text) throws XMLStreamException {
        out.writeCharacters(text);
    }

    /** Two columns, the first language where reading it begins. */
    public void table(Language first) throws XMLStreamException {
        var mode = first.rightToLeft() ? "rl-tb" : "lr-tb";
        open("table", "table-layout", "fixed", "width", "100%", "writing-mode", mode);
        empty("table-column", "column-width", "50%");
        empty("table-column", "column-width", "50%");
        open("table-body", "start-indent", "0pt");
    }

    public void row(String... attributes) throws XMLStreamException {
        open("table-row", attributes);
    }

    public void cell(Language language) throws XMLStreamException {
        var mode = language.rightToLeft() ? "rl-tb" : "lr-tb";
        open("table-cell", "padding", "0pt 8pt 2pt 8pt");
        open("block-container", "writing-mode", mode);
    }

    public void closeCell() throws XMLStreamException {
        close(2);
    }

    public void line(String text, Language language, String... attributes)
            throws XMLStreamException {
        open("block", attributes);
        out.writeAttribute("xml:lang", language.code());
        PrintedText.write(out, text, language);
        close(1);
    }

    /**
     * Begins A4 pages; {@link #endPages} ends them.
     *
     * @param numbered at the foot of each
     */
    public void pages(String margin, boolean numbered) throws XMLStreamException {
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
                margin);
        empty("region-body", "margin-bottom", "14mm");
        empty("region-after", "extent", "10mm", "display-align", "after");
        close(2);
        open("page-sequence", "master-reference", "page", "initial-page-number", "1");
        if (numbered) {
            foot();
        }
        open("flow", "flow-name", "xsl-region-body", "line-stacking-strategy", "font-height");
    }

    private void foot() throws XMLStreamException {
        open("static-content", "flow-name", "xsl-region-after");
        open("block", "text-align", "center", "font-size", "8pt");
        empty("page-number");
        write(" / ");
        empty("page-number-citation", "ref-id", "end");
        close(2);
    }

    public void endPages() throws XMLStreamException {
        empty("block", "id", "end");
        close(2);
    }

    /** A line to write on, in the middle. */
    public void rule(String length, String before) throws XMLStreamException {
        open("block", "text-align", "center", "space-before", before, "line-height", "8pt");
        empty(
                "leader",
                "leader-pattern",
                "rule",
                "leader-length",
                length,
                "rule-thickness",
                "0.8pt");
        close(1);
    }

    /** A line of Kith's words, the way that their language goes. */
    public void towards(String text, Language language, String... attributes)
            throws XMLStreamException {
        if (!text.isEmpty()) {
            open("block-container", "writing-mode", language.rightToLeft() ? "rl-tb" : "lr-tb");
            line(text, language, attributes);
            close(1);
        }
    }

    /** A line of people's own words: the way that their first letter goes. */
    public void own(String text, String... attributes) throws XMLStreamException {
        towards(text, languageLike(text), attributes);
    }

    private static Language languageLike(String text) {
        if (new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()) {
            return Language.EN;
        }
        var hebrew =
                text.codePoints()
                        .anyMatch(
                                sign ->
                                        Character.UnicodeScript.of(sign)
                                                == Character.UnicodeScript.HEBREW);
        return hebrew ? Language.HE : Language.AR;
    }

    public void open(String name, String... attributes) throws XMLStreamException {
        out.writeStartElement(FO, name);
        attributes(attributes);
    }

    public void empty(String name, String... attributes) throws XMLStreamException {
        out.writeEmptyElement(FO, name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    public void close(int elements) throws XMLStreamException {
        for (var i = 0; i < elements; i++) {
            out.writeEndElement();
        }
    }
}
