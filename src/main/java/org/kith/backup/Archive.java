package org.kith.backup;

import org.kith.files.FileStore;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that is read: trusted only after every byte of it has been looked at. */
public final class Archive implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private boolean verified;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    public static Archive open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new BackupRefused(file + " is not there, or may not be read.");
        }
        try {
            var zip = new ZipFile(file.toFile());
            return new Archive(file, zip, manifest(file, zip));
        } catch (ZipException torn) {
            throw new BackupRefused(file + " is no backup of Kith, or a part of one only.");
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Refuses a file of which anything is missing, altered or added. */
    public void verify(Consumer<String> progress) throws IOException {
        if (verified) {
            return;
        }
        var known = new HashSet<String>();
        known.add(Manifest.ENTRY);
        for (var table : manifest.tables()) {
            known.add(table.entry());
            verify(table);
        }
        for (var one : manifest.files()) {
            known.add(one.entry());
            content(one);
        }
        zip.stream()
                .filter(entry -> !known.contains(entry.getName()))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new BackupRefused(
                                    "%s holds %s, which no backup does."
                                            .formatted(file, other.getName()));
                        });
        verified = true;
        progress.accept(
                "%s is whole: %,d tables, %,d rows, %,d files, made %s by Kith %s, schema %s"
                        .formatted(
                                file,
                                manifest.tables().size(),
                                manifest.rows(),
                                manifest.files().size(),
                                manifest.made(),
                                manifest.kith(),
                                manifest.schema()));
    }

    InputStream rows(Manifest.Kept table) throws IOException {
        var entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new BackupRefused("%s lacks the table %s.".formatted(file, table.name()));
        }
        return zip.getInputStream(entry);
    }

    /** Puts all its files where files are kept; what is there already stays as it is. */
    void put(FileStore store) throws IOException {
        for (var one : manifest.files()) {
            store.put(one.key().network(), content(one));
        }
    }

    private byte[] content(Manifest.KeptFile one) throws IOException {
        var entry = zip.getEntry(one.entry());
        if (entry == null) {
            throw new BackupRefused("%s lacks the file %s.".formatted(file, one.entry()));
        }
        try (var in = zip.getInputStream(entry)) {
            var content = in.readAllBytes();
            if (one.key().fits(content)) {
                return content;
            }
        } catch (ZipException | java.io.EOFException torn) {
            // Said below.
        }
        throw new BackupRefused(
                "%s is damaged: %s is not what was written; take another backup."
                        .formatted(file, one.entry()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void verify(Manifest.Kept table) throws IOException {
        var measured = new Measured(OutputStream.nullOutputStream());
        try (var rows = rows(table)) {
            rows.transferTo(measured);
        } catch (ZipException | java.io.EOFException torn) {
            throw damaged(table);
        }
        if (measured.bytes() != table.bytes() || !measured.sha256Hex().equals(table.sha256())) {
            throw damaged(table);
        }
    }

    private BackupRefused damaged(Manifest.Kept table) {
        return new BackupRefused(
                "%s is damaged: the table %s is not what was written; take another backup."
                        .formatted(file, table.name()));
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            zip.close();
            throw new BackupRefused(file + " is no backup of Kith.");
        }
        try (var in = zip.getInputStream(entry)) {
            var manifest = new JsonMapper().readValue(in, Manifest.class);
            if (manifest.format() == Manifest.FORMAT) {
                return manifest;
            }
            zip.close();
            throw new BackupRefused(file + " was made by a newer Kith: restore it with that one.");
        } catch (JacksonException | ZipException damaged) {
            zip.close();
            throw new BackupRefused(file + " is damaged: its manifest cannot be read.");
        }
    }
}
