package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.printing.PaperWriter;
import org.kith.shared.Language;
import org.kith.statement.PublicVoices.Spoken;
import org.kith.web.Days;
import org.kith.web.Messages;

import java.text.Bidi;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

/**
 * A statement as XSL-FO to hand over: its words, how many signed, the count that anybody can
 * verify, and whoever lets everybody read their name or sentence.
 */
final class DeliveryPaper {

    /** More are not bound into one paper: the list for spreadsheets has them all. */
    static final int MOST = 5_000;

    private final Given given;
    private final Language language;
    private final Messages messages;
    private final PaperWriter out = new PaperWriter();

    private DeliveryPaper(Given given, Language language, Messages messages)
            throws XMLStreamException {
        this.given = given;
        this.language = language;
        this.messages = messages;
    }

    /**
     * What is handed over.
     *
     * @param address where it is read
     * @param count the newest that was published; null where there is none
     * @param voices some of them, {@link #MOST} at most
     * @param all how many there are
     */
    record Given(
            Statement statement,
            String group,
            String address,
            Tally tally,
            @Nullable PublishedCount count,
            List<Spoken> voices,
            int all) {}

    static String of(Given given, Language language, Messages messages) {
        try {
            return new DeliveryPaper(given, language, messages).written();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String written() throws XMLStreamException {
        var text = given.statement().in(language);
        var printed = new Printed(language, out);
        printed.begin(List.of(text.title()));
        printed.words(text, given.group(), given.address());
        signed();
        voices();
        return printed.end();
    }

    private void signed() throws XMLStreamException {
        line(
                t("statement.signed", given.tally().all()),
                "font-size",
                "13pt",
                "font-weight",
                "bold",
                "space-before",
                "8pt");
        if (given.tally().onPaper() > 0) {
            line(t("statement.on_paper", given.tally().onPaper()));
        }
        var count = given.count();
        if (count != null) {
            var day = Days.said(Days.of(count.publishedAt()), language);
            line(t("statement.published.count", day, count.all()), "space-before", "6pt");
            out.line("SHA-256 " + count.root(), Language.EN, "font-size", "8pt");
        }
    }

    private void voices() throws XMLStreamException {
        if (given.voices().isEmpty()) {
            return;
        }
        line(
                t("statement.paper.names"),
                "font-size",
                "13pt",
                "font-weight",
                "bold",
                "space-before",
                "12pt",
                "space-after",
                "4pt",
                "keep-with-next.within-page",
                "always");
        for (var voice : given.voices()) {
            voice(voice);
        }
        if (given.all() > given.voices().size()) {
            line(
                    t("statement.paper.more", given.voices().size(), given.all()),
                    "space-before",
                    "8pt");
        }
    }

    private void voice(Spoken voice) throws XMLStreamException {
        var name = voice.name().isEmpty() ? t("statement.voice.nameless") : voice.name();
        var where =
                Stream.of(voice.place(), voice.country())
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(t("statement.paper.comma")));
        out.open("block", "keep-together.within-page", "always", "space-before", "3pt");
        said(where.isEmpty() ? name : name + " · " + where);
        if (!voice.sentence().isEmpty()) {
            said(voice.sentence(), "start-indent", "6mm", "color", "#333");
        }
        out.close(1);
    }

    /** In whatever direction its first letter has. */
    private void said(String text, String... attributes) throws XMLStreamException {
        var leftToRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        var other = leftToRight ? Language.EN : Language.AR;
        out.line(text, leftToRight == language.rightToLeft() ? other : language, attributes);
    }

    private void line(String text, String... attributes) throws XMLStreamException {
        out.line(text, language, attributes);
    }

    private String t(String key, Object... arguments) {
        return messages.get(language, key, arguments);
    }
}
