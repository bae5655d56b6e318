package org.kith.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Brings the schema to what this program expects, under the owner's role. */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Flyway flyway;

    Migrations(Database database) {
        flyway =
                Flyway.configure()
                        .dataSource(
                                database.url(),
                                database.owner().name(),
                                database.owner().password())
                        .locations("classpath:db/migration")
                        .placeholders(Map.of("app_role", quoted(database.application().name())))
                        .load();
    }

    /** How many migrations of this program the database has not seen. */
    public int pending() {
        return flyway.info().pending().length;
    }

    /** The last migration that the database has seen; empty where it has seen none. */
    public Optional<String> version() {
        return Optional.ofNullable(flyway.info().current())
                .map(last -> last.getVersion().getVersion());
    }

    /** Whether this program can bring a database to this version. */
    public boolean knows(String version) {
        var wanted = MigrationVersion.fromVersion(version);
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() != MigrationState.FUTURE_SUCCESS)
                .anyMatch(migration -> wanted.equals(migration.getVersion()));
    }

    /** Up to this version and no further, so that rows which were kept then fit in. */
    public void runTo(String version) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(version)
                .load()
                .migrate();
    }

    public void run() {
        try {
            refuseNewerSchema();
            if (pending() > 0) {
                LOG.info("Bringing the tables up to date ({} steps) …", pending());
                flyway.migrate();
            }
        } catch (FlywayException failed) {
            var known = LastWords.sentence(failed);
            if (known.isPresent()) {
                throw new CannotStart(known.get(), failed);
            }
            throw new CannotStart(
                    "the database could not be brought up to date ("
                            + CannotStart.firstLine(failed)
                            + "): report this, and start the Kith that you had before.",
                    failed);
        }
    }

    private void refuseNewerSchema() {
        for (var migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new CannotStart(
                        "this data was written by a newer Kith (schema "
                                + migration.getVersion()
                                + "): start that version, or a newer one.");
            }
        }
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
