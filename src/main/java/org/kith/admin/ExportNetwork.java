package org.kith.admin;

import org.kith.backup.NetworkSnapshot;
import org.kith.backup.WholeFile;
import org.kith.files.FileStore;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** One network in one file, to be brought in elsewhere. */
@Command(
        name = "export-network",
        description = {
            "Writes one network whole into a file: its records, members, history and audit, and"
                    + " the",
            "people and places that it needs; Kith may serve meanwhile. What people sign in with"
                    + " stays",
            "behind. The file holds mail addresses and what people wrote: keep it as the database."
        })
final class ExportNetwork extends KeepingCommand {

    @Parameters(index = "0", paramLabel = "NETWORK", description = "The first word of its address.")
    private String slug = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Where it goes; not there yet.")
    private Path file = Path.of("");

    private int missing;

    @Override
    void keep() throws IOException, SQLException {
        WholeFile.write(
                file,
                out -> {
                    try (var kept = database("false")) {
                        var manifest =
                                new NetworkSnapshot(
                                                kept.getBean(OwnedDatabase.class),
                                                kept.getBean(Migrations.class),
                                                kept.getBean(FileStore.class),
                                                KeepingCommand::say)
                                        .write(slug, Version.ofKith(), out);
                        say(
                                "%,d rows of %,d tables, %,d files",
                                manifest.rows(), manifest.tables().size(), manifest.files().size());
                        missing = manifest.missing().size();
                    }
                });
        say("%s is written", file);
        refuseMissing(missing);
    }
}
