package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Stories as a feed (RFC 4287), each in all languages that its readers see. Ids are those of the
 * rows: they stay when a name or an address changes.
 *
 * @param home of the whole, for links that work anywhere: scheme and host
 * @param page the list that it is the feed of
 */
record AtomFeed(
        UUID id, String title, Language language, String home, String page, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /**
     * @param authors the names of whose it is
     * @param path of its page
     * @param pictures those that everybody may see
     */
    record Entry(Story story, List<String> authors, String path, List<Picture> pictures) {

        Entry {
            pictures = List.copyOf(pictures);
            authors = List.copyOf(authors);
        }

        Instant updated() {
            return Stream.concat(
                            Stream.ofNullable(story.publishedAt()),
                            story.shown().stream().map(StoryText::since))
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
        }
    }

    /**
     * @param path of the file, which is asked for anew each time: it can be taken back
     * @param text what can be seen
     * @param credit who took it; null where that is not said
     */
    record Picture(
            String path,
            int width,
            int height,
            String text,
            Language language,
            @Nullable String credit) {}

    Instant updated() {
        return entries.stream()
                .map(Entry::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    byte[] xml() {
        try {
            var bytes = new ByteArrayOutputStream();
            var out =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(out);
            out.writeEndDocument();
            out.close();
            return bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement("feed");
        out.writeDefaultNamespace(ATOM);
        tongue(out, language);
        element(out, "id", "urn:uuid:" + id);
        element(out, "title", title);
        element(out, "updated", updated().toString());
        link(out, "self", page + ".atom");
        link(out, "alternate", page);
        for (var entry : entries) {
            write(out, entry);
        }
        out.writeEndElement();
    }

    private void write(XMLStreamWriter out, Entry entry) throws XMLStreamException {
        var original = entry.story().original();
        out.writeStartElement("entry");
        tongue(out, original.language());
        element(out, "id", "urn:uuid:" + entry.story().id());
        element(out, "title", original.title());
        element(out, "updated", entry.updated().toString());
        if (entry.story().publishedAt() != null) {
            element(out, "published", entry.story().publishedAt().toString());
        }
        for (var author : entry.authors()) {
            out.writeStartElement("author");
            element(out, "name", author);
            out.writeEndElement();
        }
        link(out, "alternate", entry.path());
        out.writeStartElement("content");
        out.writeAttribute("type", "xhtml");
        out.writeStartElement("div");
        out.writeDefaultNamespace(XHTML);
        for (var text : entry.story().shown()) {
            write(out, text, text.equals(original));
        }
        for (var picture : entry.pictures()) {
            write(out, picture);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void write(XMLStreamWriter out, StoryText text, boolean original)
            throws XMLStreamException {
        out.writeStartElement("div");
        out.writeAttribute("lang", text.language().code());
        tongue(out, text.language());
        out.writeAttribute("dir", text.language().direction());
        if (!original) {
            element(out, "h2", text.title());
        }
        for (var paragraph : text.paragraphs()) {
            out.writeStartElement("p");
            for (var piece : paragraph) {
                write(out, piece);
            }
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void write(XMLStreamWriter out, Picture picture) throws XMLStreamException {
        out.writeStartElement("figure");
        out.writeEmptyElement("img");
        out.writeAttribute("src", home + picture.path());
        out.writeAttribute("width", String.valueOf(picture.width()));
        out.writeAttribute("height", String.valueOf(picture.height()));
        out.writeAttribute("alt", picture.text());
        tongue(out, picture.language());
        if (picture.credit() != null) {
            element(out, "figcaption", picture.credit());
        }
        out.writeEndElement();
    }

    private static void write(XMLStreamWriter out, Piece piece) throws XMLStreamException {
        if (piece.link()) {
            out.writeStartElement("a");
            out.writeAttribute("href", piece.text());
            out.writeCharacters(piece.text());
            out.writeEndElement();
        } else {
            out.writeCharacters(piece.text());
        }
    }

    private static void tongue(XMLStreamWriter out, Language in) throws XMLStreamException {
        out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", in.code());
    }

    private static void element(XMLStreamWriter out, String name, String text)
            throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void link(XMLStreamWriter out, String relation, String path) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", home + path);
    }
}
