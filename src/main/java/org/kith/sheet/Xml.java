package org.kith.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a workbook, read forward in flat memory whatever it holds. */
final class Xml implements Closeable {

    private static final XMLInputFactory FACTORY = safeFactory();
    private static final int MAX_DEPTH = 64;

    /** The parser keeps every name for ever; real workbooks use fewer than a hundred. */
    private static final int MAX_NAMES = 2_000;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int oddities;

    Xml(InputStream in) {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(new GuardedReader(in));
        } catch (XMLStreamException e) {
            throw new SheetRefused(Sheet.Reason.DAMAGED);
        }
    }

    /** Moves to the next start of an element; false at the end of the part. */
    boolean nextStart() {
        while (next()) {
            if (isStart()) {
                return true;
            }
        }
        return false;
    }

    /** Moves on by one event; false at the end of the part. */
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> started();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE,
                        XMLStreamConstants.END_DOCUMENT -> {}
                default -> oddities++;
            }
            refuseUnless(depth <= MAX_DEPTH && oddities + names.size() <= MAX_NAMES);
            return true;
        } catch (XMLStreamException e) {
            throw new SheetRefused(Sheet.Reason.DAMAGED);
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    boolean isText() {
        return reader.isCharacters();
    }

    void appendTextTo(StringBuilder text) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** The attribute's value, "" where it is absent. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The value of an attribute with this local name in a namespace, as r:id; "" where absent. */
    String qualified(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(name)
                    && namespace != null
                    && !namespace.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void started() {
        depth++;
        names.add(reader.getLocalName());
        oddities += depth > 1 ? reader.getNamespaceCount() : 0;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        refuseUnless(reader.getAttributeCount() <= 200 && reader.getNamespaceCount() <= 200);
    }

    private static void refuseUnless(boolean sane) {
        if (!sane) {
            throw new SheetRefused(Sheet.Reason.UNSAFE_XML);
        }
    }

    private static XMLInputFactory safeFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
