package org.kith.newsletter;

import org.kith.shared.Language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Issues as a feed (RFC 4287): of each its title, its opening word and the way to the whole.
 *
 * @param page the list that it is the feed of, with scheme and host
 */
record IssueFeed(
        UUID id, String title, String author, String page, Language language, List<Entry> entries) {

    /**
     * @param opening may be empty
     */
    record Entry(UUID id, String title, String opening, Instant sentAt, String page) {}

    IssueFeed {
        entries = List.copyOf(entries);
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
        out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        out.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.code());
        element(out, "id", "urn:uuid:" + id);
        element(out, "title", title);
        element(
                out,
                "updated",
                entries.stream().map(Entry::sentAt).findFirst().orElse(Instant.EPOCH).toString());
        out.writeStartElement("author");
        element(out, "name", author);
        out.writeEndElement();
        link(out, "self", page + ".atom");
        link(out, "alternate", page);
        for (var entry : entries) {
            write(out, entry);
        }
        out.writeEndElement();
    }

    private static void write(XMLStreamWriter out, Entry entry) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "id", "urn:uuid:" + entry.id());
        element(out, "title", entry.title());
        element(out, "updated", entry.sentAt().toString());
        link(out, "alternate", entry.page());
        element(out, "summary", entry.opening());
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text)
            throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String relation, String address)
            throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", address);
    }
}
