package org.kith.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

import java.util.Map;

/** Brings the schema to what this program expects, under the owner's role. */
final class Migrations {

    private Migrations() {}

    static void run(Database database) {
        var flyway =
                Flyway.configure()
                        .dataSource(
                                database.url(),
                                database.owner().name(),
                                database.owner().password())
                        .locations("classpath:db/migration")
                        .placeholders(Map.of("app_role", quoted(database.application().name())))
                        .load();
        try {
            refuseNewerSchema(flyway);
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new CannotStart(
                    "The database could not be brought up to date: " + failed.getMessage(), failed);
        }
    }

    private static void refuseNewerSchema(Flyway flyway) {
        for (var migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new CannotStart(
                        "This data was written by a newer Kith (schema "
                                + migration.getVersion()
                                + "): start that version, or a newer one.");
            }
        }
    }

    private static String quoted(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
