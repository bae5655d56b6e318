package org.kith.attendance;

import org.kith.attendance.Attendance.Standing;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringRow;
import org.kith.network.Network;
import org.kith.printing.PaperWriter;
import org.kith.shared.Language;
import org.kith.web.Messages;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;

/**
 * That people were at a gathering, as XSL-FO, a sheet for each: in their language, and below it in
 * that of the gathering where it is another.
 */
final class Certificate {

    private final Network network;
    private final GatheringRow row;
    private final Messages messages;
    private final PaperWriter out = new PaperWriter();

    private Certificate(Network network, GatheringRow row, Messages messages)
            throws XMLStreamException {
        this.network = network;
        this.row = row;
        this.messages = messages;
    }

    /** They were seen at the door, and it is over. */
    static boolean isDue(Gathering gathering, Attendance one, Instant now) {
        return isSeen(gathering, one) && gathering.isOver(now);
    }

    static boolean isSeen(Gathering gathering, Attendance one) {
        return one.isHere() && one.standing() == Standing.PLACED && !gathering.isCancelled();
    }

    static String of(
            Network network,
            GatheringRow row,
            List<Certified> people,
            Language reader,
            Messages messages) {
        try {
            return new Certificate(network, row, messages)
                    .written(people, languages(row.gathering(), reader));
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The reader's first. What is spoken there has the say over what its title is in. */
    private static Set<Language> languages(Gathering gathering, Language reader) {
        var spoken = gathering.spoken().stream().map(Language::of).flatMap(Optional::stream);
        var theirs =
                Stream.concat(spoken, gathering.titles().in().keySet().stream())
                        .findFirst()
                        .orElse(reader);
        return new LinkedHashSet<>(List.of(reader, theirs));
    }

    private String written(List<Certified> people, Set<Language> languages)
            throws XMLStreamException {
        out.begin(languages.iterator().next());
        out.pages("24mm 24mm 10mm 24mm", false);
        var before = "auto";
        for (var one : people) {
            out.open("block-container", "break-before", before);
            for (var language : languages) {
                in(language, one);
            }
            signature(languages);
            out.close(1);
            before = "page";
        }
        out.endPages();
        return out.end();
    }

    private void in(Language language, Certified one) throws XMLStreamException {
        centred(
                messages.get(language, "attendance.certificate.title"),
                language,
                "20pt",
                "28pt",
                "bold");
        out.own(
                one.name(),
                "text-align",
                "center",
                "font-size",
                "26pt",
                "line-height",
                "36pt",
                "font-weight",
                "bold",
                "space-before",
                "14pt",
                "space-after",
                "8pt");
        if (!one.affiliation().isEmpty()) {
            out.own(
                    one.affiliation(),
                    "text-align",
                    "center",
                    "font-size",
                    "12pt",
                    "line-height",
                    "18pt",
                    "space-after",
                    "8pt");
        }
        var title = row.gathering().titleFor(language).text();
        centred(
                messages.get(
                        language,
                        "attendance.certificate.sentence",
                        network.nameFor(language),
                        one.name(),
                        title),
                language,
                "13pt",
                "20pt",
                "normal");
        centred(
                row.gathering().when().said(messages, language),
                language,
                "11pt",
                "18pt",
                "normal");
        centred(where(language), language, "11pt", "18pt", "normal");
        out.open("block", "space-after", "30pt");
        out.close(1);
    }

    private String where(Language language) {
        var place = row.place();
        return Stream.of(
                        row.gathering().where().venue(),
                        place == null ? "" : place.nameFor(language))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void signature(Set<Language> languages) throws XMLStreamException {
        out.rule("80mm", "40pt");
        for (var language : languages) {
            centred(
                    messages.get(
                            language,
                            "attendance.certificate.signature",
                            network.nameFor(language)),
                    language,
                    "9pt",
                    "14pt",
                    "normal");
        }
    }

    private void centred(String text, Language language, String size, String line, String weight)
            throws XMLStreamException {
        out.towards(
                text,
                language,
                "text-align",
                "center",
                "font-size",
                size,
                "line-height",
                line,
                "font-weight",
                weight,
                "space-after",
                "4pt");
    }
}
