package org.kith.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database under its owner's role, for what takes all tables as a whole. */
public final class OwnedDatabase {

    private final Database database;

    OwnedDatabase(Database database) {
        this.database = database;
    }

    /** The caller closes it. */
    public Connection connect() throws SQLException {
        var owner = database.owner();
        return DriverManager.getConnection(database.url(), owner.name(), owner.password());
    }

    /** Whether its owner is let in now: whoever runs the database may have taken that away. */
    public boolean letsOwnerIn() {
        try (var db = connect()) {
            return db.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    /** The role that reads and writes rows while Kith serves. */
    public String application() {
        return database.application().name();
    }

    /** Its address, without what may be secret. */
    public String shown() {
        return database.shown();
    }
}
