package org.kith.departure;

import org.kith.account.Keepers;
import org.kith.backup.BackupRefused;
import org.kith.backup.Gone;
import org.kith.backup.NetworkDeletion;
import org.kith.files.FileStore;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.WallClock;
import org.kith.store.OwnedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.sql.SQLException;

/**
 * Deletes the networks whose week is over, each in one transaction of the owner of the tables, and
 * none by a clock that is not believed. What fails is tried again in the next round.
 */
@Component
class DueDeletions implements WallClock.WaitsForIt {

    private static final Logger LOG = LoggerFactory.getLogger(DueDeletions.class);

    private final Networks networks;
    private final Deletions deletions;
    private final OwnedDatabase database;
    private final FileStore files;
    private final Keepers keepers;
    private final DeletionLetters letters;
    private final Outbox outbox;

    DueDeletions(
            Networks networks,
            Deletions deletions,
            OwnedDatabase database,
            FileStore files,
            Keepers keepers,
            DeletionLetters letters,
            Outbox outbox) {
        this.networks = networks;
        this.deletions = deletions;
        this.database = database;
        this.files = files;
        this.keepers = keepers;
        this.letters = letters;
        this.outbox = outbox;
    }

    void round(WallClock clock) {
        for (var network : networks.all()) {
            if (deletions.isDue(network.id()) && clock.believed()) {
                delete(network);
            }
        }
    }

    private void delete(Network network) {
        try {
            var leave = new Farewell(network, keepers, letters, outbox);
            new NetworkDeletion(database, files, LOG::debug)
                    .delete(network.slug(), leave)
                    .ifPresent(DueDeletions::say);
        } catch (BackupRefused byOthers) {
            LOG.info("/{} is deleted by somebody else", network.slug());
        } catch (SQLException | RuntimeException failed) {
            LOG.error(
                    "/{} was to be deleted, and stays for now: {}. It is tried again in an hour;"
                            + " delete-network does it at once",
                    network.slug(),
                    database.letsOwnerIn()
                            ? "the deletion failed and was undone"
                            : "the database refuses the role that owns the tables",
                    failed);
        }
    }

    private static void say(Gone gone) {
        LOG.info(
                "/{} is deleted, as its coordinators asked: {} rows of {} tables; its audit ended"
                        + " with seal {} {}",
                gone.slug(),
                gone.rows(),
                gone.tables(),
                gone.seal(),
                gone.hash());
    }

    @Override
    public void wentBack() {
        networks.all().forEach(network -> deletions.waitNoLonger(network.id()));
    }
}
