package org.kith.admin;

import org.kith.backup.Archive;
import org.kith.backup.Restoration;
import org.kith.files.FileStore;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** From a backup, all of it or nothing. */
@Command(
        name = "restore",
        description = {
            "Looks at every byte of a backup, then puts its rows into an empty database: all of"
                    + " them,",
            "or none. Kith must not serve meanwhile. A backup of an older Kith is brought up to"
                    + " date."
        })
final class Restore extends KeepingCommand {

    @Parameters(paramLabel = "FILE", description = "What backup has written.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Lose what the database holds now.")
    private boolean replace;

    @Option(names = "--check", description = "Look at the file only; no database is needed.")
    private boolean check;

    @Override
    void keep() throws IOException, SQLException {
        try (var archive = Archive.open(file)) {
            archive.verify(KeepingCommand::say);
            if (!check) {
                restore(archive);
            }
        }
    }

    private void restore(Archive archive) throws IOException, SQLException {
        try (var kept = database("true")) {
            new Restoration(
                            kept.getBean(OwnedDatabase.class),
                            kept.getBean(Migrations.class),
                            kept.getBean(FileStore.class),
                            KeepingCommand::say)
                    .restore(archive, replace);
        }
        say("restored");
    }
}
