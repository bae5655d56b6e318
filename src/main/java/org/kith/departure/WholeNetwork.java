package org.kith.departure;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.backup.BackupRefused;
import org.kith.backup.Manifest;
import org.kith.backup.NetworkDeletion;
import org.kith.backup.NetworkSnapshot;
import org.kith.files.FileStore;
import org.kith.network.Network;
import org.kith.shared.Built;
import org.kith.store.Migrations;
import org.kith.store.OwnedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * The policy of taking a network away: nothing is handed out that is not whole, and the audit says
 * to whom. It reads as the owner of the tables, who may be refused while Kith serves: then there is
 * nothing to hand out.
 */
@Component
class WholeNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(WholeNetwork.class);

    private final NetworkSnapshot snapshot;
    private final NetworkDeletion deletion;
    private final Audit audit;

    WholeNetwork(OwnedDatabase database, Migrations migrations, FileStore files, Audit audit) {
        this.snapshot = new NetworkSnapshot(database, migrations, files, LOG::debug);
        this.deletion = new NetworkDeletion(database, files, LOG::debug);
        this.audit = audit;
    }

    /**
     * How many rows of which table it has now.
     *
     * @param inFile those that the file holds, rows that other networks share among them
     * @param own those that are its own, letters among them
     */
    record Rows(Map<String, Long> inFile, Map<String, Long> own) {}

    Optional<Rows> rows(Network network) {
        try {
            var slug = network.slug();
            return Optional.of(new Rows(snapshot.count(slug), deletion.count(slug)));
        } catch (SQLException refused) {
            LOG.warn("The rows of /{} could not be counted", network.slug(), refused);
            return Optional.empty();
        }
    }

    /** A file that is its owner's alone; the caller removes it. */
    Optional<Path> take(Network network, Actor actor) throws IOException {
        var file = Files.createTempFile("kith-", ".network");
        var whole = false;
        try {
            var manifest = write(network, file);
            audit.write(network.id(), actor, exported(network, manifest));
            whole = true;
            return Optional.of(file);
        } catch (SQLException | IOException | UncheckedIOException | BackupRefused refused) {
            LOG.warn("/{} could not be written into a file", network.slug(), refused);
            return Optional.empty();
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Manifest write(Network network, Path file) throws IOException, SQLException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            return snapshot.write(network.slug(), Built.version(), out);
        }
    }

    private static Audit.Change exported(Network network, Manifest manifest) {
        var missing = manifest.missing().size();
        if (missing > 0) {
            LOG.warn("{} files are missing in what was taken of /{}", missing, network.slug());
        }
        var what =
                missing == 0
                        ? Map.of("rows", manifest.rows(), "tables", manifest.tables().size())
                        : Map.of(
                                "rows",
                                manifest.rows(),
                                "tables",
                                manifest.tables().size(),
                                "missing_files",
                                missing);
        return Audit.Change.of("exported", "network", network.id().value(), null, what);
    }
}
