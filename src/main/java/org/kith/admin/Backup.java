package org.kith.admin;

import org.kith.backup.Snapshot;
import org.kith.backup.WholeFile;
import org.kith.files.FileStore;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** All of Kith in one file, while it serves or not. */
@Command(
        name = "backup",
        description = {
            "Writes all rows of all tables, as they are at one moment, and all pictures and"
                    + " documents, into one file; Kith may serve",
            "meanwhile. The file is there when it is whole, and not before. It holds mail"
                    + " addresses",
            "and what people wrote: keep it as you keep the database."
        })
final class Backup extends KeepingCommand {

    @Parameters(paramLabel = "FILE", description = "Where the backup goes; not there yet.")
    private Path file = Path.of("");

    private int missing;

    @Override
    void keep() throws IOException, SQLException {
        WholeFile.write(
                file,
                out -> {
                    try (var kept = database("false")) {
                        var manifest =
                                new Snapshot(
                                                kept.getBean(OwnedDatabase.class),
                                                kept.getBean(Migrations.class),
                                                kept.getBean(FileStore.class),
                                                KeepingCommand::say)
                                        .write(Version.ofKith(), out);
                        say(
                                "%,d rows of %,d tables, %,d files",
                                manifest.rows(), manifest.tables().size(), manifest.files().size());
                        missing = manifest.missing().size();
                    }
                });
        say("%s is written, %,d bytes", file, Files.size(file));
        refuseMissing(missing);
    }
}
