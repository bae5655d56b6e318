package org.kith.reception;

import org.kith.gathering.GatheringRow;
import org.kith.printing.PaperWriter;
import org.kith.web.Frame;

import java.util.List;

import javax.xml.stream.XMLStreamException;

/** A list of names as XSL-FO, numbered, each with a box to be ticked. */
final class ExpectedPaper {

    private final Frame frame;
    private final PaperWriter out = new PaperWriter();

    private ExpectedPaper(Frame frame) throws XMLStreamException {
        this.frame = frame;
    }

    /**
     * @param heading what the list is of, in the reader's words
     * @param hint below it; may be empty
     * @param people of this part of the list
     * @param before how many stand in the parts before
     */
    static String of(
            GatheringRow row,
            String heading,
            String hint,
            List<Expected> people,
            int before,
            Frame frame) {
        try {
            return new ExpectedPaper(frame).written(row, heading, hint, people, before);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(
            GatheringRow row, String heading, String hint, List<Expected> people, int before)
            throws XMLStreamException {
        out.begin(frame.language());
        out.pages("16mm 18mm 10mm 18mm", true);
        out.own(
                row.gathering().titleFor(frame.language()).text(),
                "font-size",
                "15pt",
                "line-height",
                "22pt",
                "font-weight",
                "bold");
        line(heading, "font-size", "12pt", "line-height", "18pt");
        line(row.when(frame));
        line(row.meta(frame));
        line(frame.t("reception.people", people.size()));
        line(hint);
        if (!people.isEmpty()) {
            table(people, before + 1);
        }
        out.endPages();
        return out.end();
    }

    private void table(List<Expected> people, int first) throws XMLStreamException {
        out.open(
                "table",
                "table-layout",
                "fixed",
                "width",
                "100%",
                "space-before",
                "8pt",
                "writing-mode",
                frame.language().rightToLeft() ? "rl-tb" : "lr-tb");
        for (var width : List.of("12mm", "74mm", "74mm", "14mm")) {
            out.empty("table-column", "column-width", width);
        }
        out.open("table-body", "start-indent", "0pt");
        var number = first;
        for (var one : people) {
            out.row("keep-together.within-page", "always");
            cell(frame.number(number++), "");
            cell(one.name(), "bold");
            cell(one.affiliation(), "");
            box();
            out.close(1);
        }
        out.close(2);
    }

    private void cell(String text, String weight) throws XMLStreamException {
        out.open("table-cell", "padding", "3pt", "border-bottom", "0.5pt solid #999999");
        if (text.isEmpty()) {
            out.empty("block");
        } else {
            out.own(text, "font-weight", weight.isEmpty() ? "normal" : weight);
        }
        out.close(1);
    }

    private void box() throws XMLStreamException {
        out.open("table-cell", "padding", "3pt", "border-bottom", "0.5pt solid #999999");
        out.open(
                "block-container",
                "width",
                "10pt",
                "height",
                "10pt",
                "border",
                "0.8pt solid #000000");
        out.empty("block");
        out.close(2);
    }

    private void line(String text, String... attributes) throws XMLStreamException {
        out.towards(text, frame.language(), attributes);
    }
}
