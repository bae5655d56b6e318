package org.kith.admin;

import org.kith.backup.BackupRefused;
import org.kith.backup.Snapshot;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;
import org.springframework.context.ApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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

/** All of Kith in one file, while it serves or not. */
@Command(
        name = "backup",
        description = {
            "Writes all rows of all tables, as they are at one moment, into one file; Kith may serve",
            "meanwhile. The file is there when it is whole, and not before. It holds mail addresses",
            "and what people wrote: keep it as you keep the database."
        })
final class Backup extends KeepingCommand {

    @Parameters(paramLabel = "FILE", description = "Where the backup goes; not there yet.")
    private Path file = Path.of("");

    @Override
    void keep(ApplicationContext context) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefused(file + " is there already: name another file.");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        part.toFile().deleteOnExit();
        try (var channel =
                        FileChannel.open(
                                part,
                                Set.of(
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.TRUNCATE_EXISTING,
                                        StandardOpenOption.WRITE),
                                readableByOwner());
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            write(context, out);
            out.flush();
            channel.force(true);
            say("%,d bytes", channel.size());
        } catch (NoSuchFileException nowhere) {
            throw new BackupRefused(file + " cannot be written: there is no such folder.");
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        say("%s is written", file);
    }

    @Override
    boolean migrates() {
        return false;
    }

    private static void write(ApplicationContext context, OutputStream out)
            throws IOException, SQLException {
        var snapshot =
                new Snapshot(
                        context.getBean(OwnedDatabase.class),
                        context.getBean(Migrations.class),
                        KeepingCommand::say);
        var kept = snapshot.write(Version.ofKith(), out);
        say("%,d rows of %,d tables", kept.rows(), kept.tables().size());
    }

    private FileAttribute<?>[] readableByOwner() {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        var mine = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mine)};
    }
}
