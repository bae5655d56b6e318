package org.kith.printing;

import org.kith.shared.Language;

import java.io.StringWriter;

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
