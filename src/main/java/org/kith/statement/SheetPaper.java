package org.kith.statement;

import org.kith.printing.PaperWriter;
import org.kith.shared.Language;
import org.kith.web.Days;
import org.kith.web.Messages;

import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

/** A sheet to sign on as XSL-FO: what is signed, the lines, and the code it is known by. */
final class SheetPaper {

    /** The columns, and how wide each is. */
    private static final List<Map.Entry<String, String>> COLUMNS =
            List.of(
                    Map.entry("statement.paper.number", "10mm"),
                    Map.entry("statement.sheet.name", "56mm"),
                    Map.entry("statement.counts.place", "44mm"),
                    Map.entry("statement.paper.public", "22mm"),
                    Map.entry("statement.paper.signature", "46mm"));

    /** Thinner ones are lost on a screen, and in a copy of a copy. */
    private static final String LINE = "1pt solid #000";

    private final Statement statement;
    private final Sheet sheet;
    private final Messages messages;
    private final PaperWriter out = new PaperWriter();

    private SheetPaper(Statement statement, Sheet sheet, Messages messages)
            throws XMLStreamException {
        this.statement = statement;
        this.sheet = sheet;
        this.messages = messages;
    }

    /**
     * @param group whose statement it is
     * @param address where the statement is read, signed and counted
     */
    static String of(
            Statement statement, Sheet sheet, String group, String address, Messages messages) {
        try {
            return new SheetPaper(statement, sheet, messages).written(group, address);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written(String group, String address) throws XMLStreamException {
        var printed = new Printed(sheet.language(), out);
        var kept = Days.said(statement.keptUntil(), sheet.language());
        printed.begin(
                List.of(
                        t("statement.paper.data", kept),
                        t("statement.paper.away", group),
                        t("statement.sheet", sheet.code())));
        code();
        printed.words(statement.in(sheet.language()), group, address);
        lines();
        return printed.end();
    }

    private void code() throws XMLStreamException {
        out.line(
                sheet.code(),
                Language.EN,
                "text-align",
                sheet.language().rightToLeft() ? "left" : "right",
                "font-size",
                "16pt",
                "font-weight",
                "bold",
                "letter-spacing",
                "2pt");
    }

    private void lines() throws XMLStreamException {
        out.open(
                "table",
                "table-layout",
                "fixed",
                "width",
                "178mm",
                "space-before",
                "6pt",
                "writing-mode",
                sheet.language().rightToLeft() ? "rl-tb" : "lr-tb");
        for (var column : COLUMNS) {
            out.empty("table-column", "column-width", column.getValue());
        }
        out.open("table-header", "start-indent", "0pt");
        out.row();
        for (var column : COLUMNS) {
            cell(t(column.getKey()), "font-weight", "bold", "font-size", "8.5pt");
        }
        out.close(2);
        out.open("table-body", "start-indent", "0pt");
        for (var number = 1; number <= Sheet.LINES; number++) {
            out.row("height", "9mm", "keep-together.within-page", "always");
            cell(String.valueOf(number));
            cell("");
            cell("");
            box();
            cell("");
            out.close(1);
        }
        out.close(2);
    }

    /** Empty, to be ticked. */
    private void box() throws XMLStreamException {
        cell(
                "\u00a0",
                "border",
                LINE,
                "start-indent",
                "7mm",
                "end-indent",
                "7mm",
                "font-size",
                "8pt",
                "line-height",
                "4mm");
    }

    private void cell(String text, String... attributes) throws XMLStreamException {
        out.open("table-cell", "border", LINE, "padding", "1mm 2mm", "display-align", "center");
        out.line(text, sheet.language(), attributes);
        out.close(1);
    }

    private String t(String key, Object... arguments) {
        return messages.get(sheet.language(), key, arguments);
    }
}
