package org.kith.admin;

import org.kith.backup.BackupRefused;
import org.kith.backup.NetworkDeletion;
import org.kith.files.FileStore;
import org.kith.store.OwnedDatabase;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.sql.SQLException;

/** A network goes, whole. */
@Command(
        name = "delete-network",
        description = {
            "Deletes a network whole, with its members' offices, history and audit; Kith may serve",
            "meanwhile. Says how many rows went from which table, and commits only when none is"
                    + " left.",
            "This cannot be undone: export it first. Accounts and places stay; backups hold what"
                    + " was."
        })
final class DeleteNetwork extends KeepingCommand {

    @Parameters(paramLabel = "NETWORK", description = "The first word of its address.")
    private String slug = "";

    @Option(
            names = "--really",
            paramLabel = "NETWORK",
            description = "The same word again: nothing is deleted without it.")
    private String again = "";

    @Override
    void keep() throws SQLException {
        if (!slug.equals(again)) {
            throw new BackupRefused(
                    "nothing is deleted: say --really %s, if you mean it.".formatted(slug));
        }
        try (var kept = database("false")) {
            var gone =
                    new NetworkDeletion(
                                    kept.getBean(OwnedDatabase.class),
                                    kept.getBean(FileStore.class),
                                    KeepingCommand::say)
                            .delete(slug);
            say(
                    "/%s is deleted: %,d rows of %,d tables, and none is left",
                    slug, gone.rows(), gone.tables());
        }
    }
}
