package org.kith.reception;

import org.kith.printing.PaperWriter;
import org.kith.reception.VisaTemplate.Blank;
import org.kith.web.Messages;

import java.util.Map;

import javax.xml.stream.XMLStreamException;

/** A letter that supports somebody's application for a visa, as XSL-FO. */
final class VisaLetter {

    private final VisaTemplate words;
    private final Map<Blank, String> values;
    private final Messages messages;
    private final PaperWriter out = new PaperWriter();

    private VisaLetter(VisaTemplate words, Map<Blank, String> values, Messages messages)
            throws XMLStreamException {
        this.words = words;
        this.values = values;
        this.messages = messages;
    }

    static String of(VisaTemplate words, Map<Blank, String> values, Messages messages) {
        try {
            return new VisaLetter(words, values, messages).written();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written() throws XMLStreamException {
        out.begin(words.language());
        out.pages("28mm 25mm 12mm 25mm", false);
        line(
                value(Blank.NETWORK),
                "font-size",
                "13pt",
                "line-height",
                "20pt",
                "font-weight",
                "bold");
        line(value(Blank.TODAY), "font-size", "11pt", "space-after", "18pt");
        line(
                VisaTemplate.filled(words.title(), values),
                "font-size",
                "13pt",
                "line-height",
                "20pt",
                "font-weight",
                "bold",
                "space-after",
                "10pt");
        for (var paragraph : VisaTemplate.filled(words.body(), values).split("\\n+")) {
            line(
                    paragraph.strip(),
                    "font-size",
                    "11pt",
                    "line-height",
                    "17pt",
                    "space-after",
                    "8pt");
        }
        out.rule("80mm", "48pt");
        line(
                messages.get(words.language(), "reception.visa.signature", value(Blank.NETWORK)),
                "text-align",
                "center");
        out.endPages();
        return out.end();
    }

    private String value(Blank blank) {
        return values.getOrDefault(blank, "");
    }

    private void line(String text, String... attributes) throws XMLStreamException {
        out.towards(text, words.language(), attributes);
    }
}
