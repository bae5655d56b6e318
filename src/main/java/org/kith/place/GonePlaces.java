package org.kith.place;

import org.postgresql.util.PSQLState;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Places that the gazetteer had and has no more: they were there twice, or are no places. */
final class GonePlaces {

    private GonePlaces() {}

    /**
     * Takes out those at which nothing stands.
     *
     * @param left gets the others, which stay as they are
     * @return how many went
     */
    static long takeOut(Connection connection, Shipped gazetteer, List<UUID> left)
            throws SQLException {
        var gone = shipped(connection);
        if (!gone.isEmpty()) {
            gazetteer.forEach(cells -> gone.remove(new GazetteerRow(cells).id()));
        }
        for (var id : gone) {
            if (!isTakenOut(connection, id)) {
                left.add(id);
            }
        }
        return gone.size() - left.size();
    }

    /** All that were loaded with this gazetteer or an older one. */
    private static Set<UUID> shipped(Connection connection) throws SQLException {
        var ids = new HashSet<UUID>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("select id from place where source <> 'stated'")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static boolean isTakenOut(Connection connection, UUID id) throws SQLException {
        var before = connection.setSavepoint();
        try (var names = connection.prepareStatement("delete from place_name where place_id = ?");
                var place = connection.prepareStatement("delete from place where id = ?")) {
            names.setObject(1, id);
            names.executeUpdate();
            place.setObject(1, id);
            return place.executeUpdate() == 1;
        } catch (SQLException stands) {
            if (!PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(stands.getSQLState())) {
                throw stands;
            }
            connection.rollback(before);
            return false;
        }
    }
}
