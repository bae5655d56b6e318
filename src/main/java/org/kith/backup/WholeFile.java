package org.kith.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;

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
            throw new BackupRefused(file + " is there already: name another file.");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        part.toFile().deleteOnExit();
        try {
            fill(part, writing);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException nowhere) {
            throw new BackupRefused(file + " cannot be written: there is no such folder.");
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void fill(Path part, Writing writing) throws IOException, SQLException {
        var options =
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(part, options, readableByOwner(part));
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            writing.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] readableByOwner(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        var mine = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mine)};
    }
}
