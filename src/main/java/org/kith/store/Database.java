package org.kith.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the data lives and under which two names Kith comes to it.
 *
 * @param url a JDBC address of PostgreSQL
 * @param owner owns the tables and runs the migrations
 * @param application reads and writes rows, and is held by the row-level security
 */
record Database(String url, Role owner, Role application) {

    private static final int OLDEST = 15;

    record Role(String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Refuses, in one sentence, a database that Kith cannot or must not work with. */
    void check() {
        try (var connection = connect(owner)) {
            refuseOldVersion(connection);
        } catch (SQLException failed) {
            throw refused(owner, failed);
        }
        try (var connection = connect(application)) {
            refuseAlmightyRole(connection);
        } catch (SQLException failed) {
            throw refused(application, failed);
        }
    }

    /** The address as it may be shown: options after the question mark can carry a password. */
    String shown() {
        return url.replaceFirst("\\?.*", "").replaceFirst("^jdbc:", "");
    }

    private Connection connect(Role role) throws SQLException {
        DriverManager.setLoginTimeout(20);
        return DriverManager.getConnection(url, role.name(), role.password());
    }

    private void refuseOldVersion(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new CannotStart(
                    "%s is PostgreSQL %d and Kith needs %d or newer."
                            .formatted(shown(), version, OLDEST));
        }
    }

    /** Row-level security does not hold such a role: networks would see each other's rows. */
    private void refuseAlmightyRole(Connection connection) throws SQLException {
        var sql = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            if (row.next() && row.getBoolean(1)) {
                throw new CannotStart(
                        "KITH_DATABASE_USER is a superuser or has BYPASSRLS (\"%s\"), so networks could not be kept apart: give KITH_DATABASE_USER a plain role and KITH_DATABASE_OWNER the one for the migrations."
                                .formatted(application));
            }
        }
    }

    private CannotStart refused(Role role, SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        var sentence =
                switch (state) {
                    case "28P01", "28000" ->
                            "%s refuses the role \"%s\": check KITH_DATABASE_USER and KITH_DATABASE_PASSWORD (or KITH_DATABASE_OWNER and its password)."
                                    .formatted(shown(), role);
                    case "3D000" ->
                            "%s does not exist: create that database, or correct KITH_DATABASE_URL."
                                    .formatted(shown());
                    case "53300" ->
                            "%s has no connection left for Kith: raise its max_connections."
                                    .formatted(shown());
                    default ->
                            "%s does not answer (%s): start that PostgreSQL, or correct KITH_DATABASE_URL."
                                    .formatted(shown(), CannotStart.firstLine(failed));
                };
        return new CannotStart(sentence, failed);
    }
}
