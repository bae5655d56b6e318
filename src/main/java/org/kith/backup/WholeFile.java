package org.kith.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/** A file that is there when all of it is on the disk, and not before; its owner's alone. */
public final class WholeFile {

    private WholeFile() {}

    /** What goes into the file. */
    public interface Writing {
        void to(OutputStream out) throws IOException, SQLException;
    }

    /** Nothing stays behind where the writing fails or the program is stopped. */
    public static void write(Path file, Writing writing) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw thereAlready(file);
        }
        var part = part(file);
        part.toFile().deleteOnExit();
        try {
            fill(part, writing);
            // Within one folder a file is moved whole; what is there by now is left alone.
            Files.move(part, file);
        } catch (FileAlreadyExistsException other) {
            throw thereAlready(file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A name of its own, so that two who write at once do not write into each other's. */
    private static Path part(Path file) throws IOException {
        try {
            var folder = file.toAbsolutePath().getParent();
            return Files.createTempFile(folder, file.getFileName() + ".", ".part");
        } catch (NoSuchFileException nowhere) {
            throw new BackupRefused(file + " cannot be written: there is no such folder.");
        }
    }

    private static void fill(Path part, Writing writing) throws IOException, SQLException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            writing.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static BackupRefused thereAlready(Path file) {
        return new BackupRefused(file + " is there already: name another file.");
    }
}
