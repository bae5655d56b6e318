package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of an XLSX file: which sheet to read, its shared texts and date styles. */
final class Workbook implements AutoCloseable {

    private final ZipFile zip;
    private final String part;
    private final String folder;

    private Workbook(ZipFile zip, String part) {
        this.zip = zip;
        this.part = part;
        this.folder = part.substring(0, part.lastIndexOf('/') + 1);
    }

    /**
     * @throws SheetRefused when the zip file holds no workbook
     */
    static Workbook of(ZipFile zip) throws IOException {
        String part = related(zip, "_rels/.rels", "", "officeDocument", "");
        if (part == null || !part.endsWith(".xml") || !isWorkbook(zip, part)) {
            throw new SheetRefused(Sheet.Reason.NOT_A_SPREADSHEET);
        }
        return new Workbook(zip, part);
    }

    SharedStrings sharedStrings(Limits limits) throws IOException {
        String strings = related("sharedStrings", "");
        if (strings == null) {
            return new SharedStrings();
        }
        try (Xml xml = open(zip, strings)) {
            return SharedStrings.read(xml, limits);
        }
    }

    DateStyles dateStyles() throws IOException {
        String styles = related("styles", "");
        if (styles == null) {
            return new DateStyles();
        }
        try (Xml xml = open(zip, styles)) {
            return DateStyles.read(xml);
        }
    }

    boolean countsFrom1904() throws IOException {
        try (Xml xml = open(zip, part)) {
            while (xml.nextStart()) {
                if (xml.isStart("workbookPr")) {
                    return xml.attribute("date1904").matches("1|true");
                }
            }
            return false;
        }
    }

    /** The first sheet that is not hidden. */
    Xml sheet() throws IOException {
        String sheet = related("worksheet", firstVisible());
        if (sheet == null) {
            throw new SheetRefused(Sheet.Reason.DAMAGED);
        }
        return open(zip, sheet);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private String firstVisible() throws IOException {
        try (Xml xml = open(zip, part)) {
            while (xml.nextStart()) {
                if (xml.isStart("sheet") && !xml.attribute("state").endsWith("idden")) {
                    return xml.qualified("id");
                }
            }
            throw new SheetRefused(Sheet.Reason.DAMAGED);
        }
    }

    private @Nullable String related(String type, String id) throws IOException {
        String rels = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        return related(zip, rels, folder, type, id);
    }

    /** Target of the first relation of this type, and with this id unless it is "". */
    private static @Nullable String related(
            ZipFile zip, String rels, String folder, String type, String id) throws IOException {
        if (zip.getEntry(rels) == null) {
            return null;
        }
        try (Xml xml = open(zip, rels)) {
            while (xml.nextStart()) {
                if (xml.attribute("Type").endsWith("/" + type)
                        && (id.isEmpty() || xml.attribute("Id").equals(id))) {
                    String target = xml.attribute("Target");
                    return target.startsWith("/") ? target.substring(1) : folder + target;
                }
            }
            return null;
        }
    }

    private static boolean isWorkbook(ZipFile zip, String part) throws IOException {
        try (Xml xml = open(zip, part)) {
            return xml.nextStart() && xml.isStart("workbook");
        }
    }

    private static Xml open(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new SheetRefused(Sheet.Reason.DAMAGED);
        }
        return new Xml(zip.getInputStream(entry));
    }
}
