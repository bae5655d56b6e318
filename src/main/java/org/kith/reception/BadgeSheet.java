package org.kith.reception;

import org.kith.printing.PaperWriter;
import org.kith.shared.Language;
import org.kith.shared.Worded.Said;

import java.util.List;

import javax.xml.stream.XMLStreamException;

/**
 * Badges as XSL-FO: ten on each A4 sheet, 90 by 54 millimetres, with lines to cut along. A name
 * that nobody has given leaves a line to write it on.
 */
final class BadgeSheet {

    static final int ON_A_SHEET = 10;

    private static final int A_ROW = 2;

    private final Said title;
    private final PaperWriter out = new PaperWriter();

    private BadgeSheet(Said title) throws XMLStreamException {
        this.title = title;
    }

    static String of(List<Expected> people, Said title) {
        try {
            return new BadgeSheet(title).written(people);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(List<Expected> people) throws XMLStreamException {
        out.begin(title.language());
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
                "13mm 15mm 13mm 15mm");
        out.empty("region-body");
        out.close(2);
        out.open("page-sequence", "master-reference", "page");
        out.open("flow", "flow-name", "xsl-region-body", "line-stacking-strategy", "font-height");
        out.table(title.language());
        for (var first = 0; first < people.size(); first += A_ROW) {
            out.row("height", "54mm", "keep-together.within-page", "always");
            for (var one : people.subList(first, Math.min(first + A_ROW, people.size()))) {
                badge(one);
            }
            out.close(1);
        }
        out.close(4);
        return out.end();
    }

    private void badge(Expected one) throws XMLStreamException {
        out.open(
                "table-cell",
                "border",
                "0.5pt dashed #888888",
                "padding",
                "0pt 3mm 0pt 3mm",
                "display-align",
                "center");
        out.open(
                "block-container",
                "height",
                "50mm",
                "overflow",
                "hidden",
                "display-align",
                "center");
        kithLine(title.text(), title.language(), "7.5pt", "10pt", "normal");
        if (one.isNamed()) {
            var size = size(one.name());
            line(one.name(), size + "pt", size * 5 / 4 + "pt", "bold");
        } else {
            out.rule("65mm", "34pt");
        }
        if (!one.affiliation().isEmpty()) {
            line(one.affiliation(), "10pt", "13pt", "normal");
        }
        out.close(2);
    }

    /** As large as it can be read from afar, and fits in a few lines. */
    private static int size(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= 24) {
            return 22;
        }
        return length <= 45 ? 16 : 11;
    }

    private void line(String text, String size, String height, String weight)
            throws XMLStreamException {
        out.own(text, style(size, height, weight));
    }

    private void kithLine(String text, Language language, String size, String height, String weight)
            throws XMLStreamException {
        out.towards(text, language, style(size, height, weight));
    }

    private static String[] style(String size, String height, String weight) {
        return new String[] {
            "text-align", "center",
            "font-size", size,
            "line-height", height,
            "font-weight", weight,
            "space-before", "4pt"
        };
    }
}
