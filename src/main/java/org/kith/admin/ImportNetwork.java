package org.kith.admin;

import org.kith.backup.Archive;
import org.kith.backup.NetworkArrival;
import org.kith.files.FileStore;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A network from elsewhere, all of it or nothing. */
@Command(
        name = "import-network",
        description = {
            "Looks at every byte of what export-network has written, then brings the network in:"
                    + " all",
            "of it, or nothing. Who is here already under the same mail address stays who they"
                    + " are;",
            "power over an installation is not brought along. Stop Kith first: it holds all tables."
        })
final class ImportNetwork extends KeepingCommand {

    @Parameters(paramLabel = "FILE", description = "What export-network has written.")
    private Path file = Path.of("");

    @Override
    void keep() throws IOException, SQLException {
        try (var archive = Archive.open(file);
                var kept = database("true")) {
            kept.getBean(Migrations.class).run();
            new NetworkArrival(
                            kept.getBean(OwnedDatabase.class),
                            kept.getBean(Migrations.class),
                            kept.getBean(FileStore.class),
                            KeepingCommand::say)
                    .bringIn(archive);
            say("the network is in; doctor walks its audit");
        }
    }
}
