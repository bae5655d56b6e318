package org.kith.meeting;

import org.kith.meeting.MinutesVersion.Presence;
import org.kith.printing.PaperWriter;
import org.kith.shared.Language;
import org.kith.web.Frame;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

/**
 * Minutes as XSL-FO, for the printer: each paragraph in its own direction, the hash at the foot.
 */
final class MinutesPaper {

    private final MinutesPage page;
    private final MinutesStanding standing;
    private final Frame frame;
    private final PaperWriter out = new PaperWriter();

    private MinutesPaper(MinutesPage page, MinutesStanding standing, Frame frame)
            throws XMLStreamException {
        this.page = page;
        this.standing = standing;
        this.frame = frame;
    }

    static String of(MinutesPage page, MinutesStanding standing, Frame frame) {
        try {
            return new MinutesPaper(page, standing, frame).written();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written() throws XMLStreamException {
        out.begin(frame.language());
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
                "16mm 20mm 10mm 20mm");
        out.empty("region-body", "margin-bottom", "18mm");
        out.empty("region-after", "extent", "13mm", "display-align", "after");
        out.close(2);
        out.open("page-sequence", "master-reference", "page", "initial-page-number", "1");
        foot();
        out.open("flow", "flow-name", "xsl-region-body", "line-stacking-strategy", "font-height");
        head();
        passages();
        decisions();
        words();
        out.empty("block", "id", "end");
        out.close(2);
        return out.end();
    }

    private void foot() throws XMLStreamException {
        out.open("static-content", "flow-name", "xsl-region-after");
        out.open(
                "block", "font-size", "7pt", "line-height", "10pt", "border-top", "1pt solid #aaa");
        out.line("SHA-256 " + standing.version().sha256(), Language.EN, "text-align", "center");
        out.open("block", "text-align", "center");
        out.empty("page-number");
        out.write(" / ");
        out.empty("page-number-citation", "ref-id", "end");
        out.close(3);
    }

    private void head() throws XMLStreamException {
        var version = standing.version();
        own(
                version.text().title(),
                "font-size",
                "16pt",
                "line-height",
                "24pt",
                "font-weight",
                "bold");
        line(frame.t("meeting.minutes.title"), "font-size", "12pt", "line-height", "18pt");
        line(page.row().when(frame));
        line(
                frame.t("meeting.minutes.version", version.number())
                        + " · "
                        + page.state(standing, frame));
        heading(frame.t("meeting.minutes.there"));
        for (var one : version.present()) {
            line(presence(one));
        }
    }

    private String presence(Presence one) {
        var parts = new ArrayList<String>();
        if (one.group() != null) {
            parts.add(page.groupOf(one));
        }
        page.nameOf(one).ifPresent(parts::add);
        return String.join(": ", parts);
    }

    private void passages() throws XMLStreamException {
        var number = 1;
        for (var passage : standing.version().text().passages()) {
            heading(
                    frame.t(
                            "meeting.agenda.numbered",
                            number++,
                            passage.title(),
                            frame.t("meeting.purpose." + passage.purpose().code())));
            paragraphs(passage.text());
        }
        if (!standing.version().text().also().isEmpty()) {
            heading(frame.t("meeting.minutes.also"));
            paragraphs(standing.version().text().also());
        }
    }

    private void decisions() throws XMLStreamException {
        if (standing.version().text().decisions().isEmpty()) {
            return;
        }
        heading(frame.t("meeting.decisions"));
        for (var one : standing.version().text().decisions()) {
            paragraphs(one.text());
            line(
                    frame.t("meeting.decision.who_until", one.who(), page.day(one.until(), frame)),
                    "space-after",
                    "6pt");
        }
    }

    private void words() throws XMLStreamException {
        if (!standing.version().isPut()) {
            return;
        }
        heading(frame.t("meeting.minutes.sides"));
        for (var party : standing.parties()) {
            line(
                    frame.t(
                            "meeting.minutes.side_says",
                            page.names().getOrDefault(party, ""),
                            page.said(party, standing, frame)));
        }
    }

    private void heading(String text) throws XMLStreamException {
        line(
                text,
                "font-weight",
                "bold",
                "font-size",
                "11pt",
                "space-before",
                "10pt",
                "space-after",
                "3pt",
                "keep-with-next.within-page",
                "always");
    }

    private void paragraphs(String text) throws XMLStreamException {
        for (var paragraph : text.lines().filter(line -> !line.isBlank()).toList()) {
            own(paragraph, "space-after", "4pt");
        }
    }

    /** In the language of the reader. */
    private void line(String text, String... attributes) throws XMLStreamException {
        line(text, frame.language(), attributes);
    }

    /** In the words of people: the way that their first letter goes. */
    private void own(String text, String... attributes) throws XMLStreamException {
        var leftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        var reader = frame.language();
        var other = leftToRight ? Language.EN : Language.AR;
        line(text, leftToRight == reader.rightToLeft() ? other : reader, attributes);
    }

    private void line(String text, Language language, String... attributes)
            throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        out.open("block-container", "writing-mode", language.rightToLeft() ? "rl-tb" : "lr-tb");
        out.line(text, language, List.of(attributes).toArray(String[]::new));
        out.close(1);
    }
}
