package org.kith.place;

import org.postgresql.util.PSQLState;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Places that the gazetteer had and has no more: they were there twice, or are no places. One at
 * which nothing stands goes; where it is known which other it is, its address leads there.
 */
final class GonePlaces {

    /** Which of today's rows were once others, too. */
    static final Shipped MOVED = new Shipped("data/moved-places.tsv.gz");

    private final Connection connection;
    private final Map<UUID, UUID> moved = new HashMap<>();

    private GonePlaces(Connection connection) {
        this.connection = connection;
        MOVED.forEach(cells -> moved.put(GazetteerRow.idOf(cells[0]), GazetteerRow.idOf(cells[1])));
    }

    /**
     * @param left gets those at which something stands; they stay as they are
     * @return how many went
     */
    static long takeOut(Connection connection, Shipped gazetteer, List<UUID> left)
            throws SQLException {
        var places = new GonePlaces(connection);
        var gone = places.shipped();
        if (!gone.isEmpty()) {
            gazetteer.forEach(cells -> gone.remove(new GazetteerRow(cells).id()));
        }
        for (var id : gone) {
            if (!places.isTakenOut(id)) {
                left.add(id);
            }
        }
        return gone.size() - left.size();
    }

    /** All that were loaded with this gazetteer or an older one, always in one order. */
    private TreeSet<UUID> shipped() throws SQLException {
        var ids = new TreeSet<UUID>();
        try (var sql = connection.createStatement();
                var rows =
                        sql.executeQuery(
                                "select id from place where source <> 'stated' and moved_to is"
                                        + " null")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private boolean isTakenOut(UUID id) throws SQLException {
        var before = connection.setSavepoint();
        try (var names = connection.prepareStatement("delete from place_name where place_id = ?");
                var place = connection.prepareStatement("delete from place where id = ?")) {
            on(names, id);
            on(place, id);
        } catch (SQLException stands) {
            if (!PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(stands.getSQLState())) {
                throw stands;
            }
            connection.rollback(before);
            return false;
        }
        if (moved.containsKey(id)) {
            connection.rollback(before);
            leadTo(id, moved.get(id));
        }
        return true;
    }

    private void leadTo(UUID id, UUID other) throws SQLException {
        try (var names = connection.prepareStatement("delete from place_name where place_id = ?");
                var place =
                        connection.prepareStatement(
                                """
                                update place set moved_to = (select id from place where id = ?), country = null,
                                       admin1 = null, lat = null, lon = null, coordinates = 'none', population = 0
                                where id = ?
                                """)) {
            on(names, id);
            on(place, other, id);
        }
    }

    private static void on(PreparedStatement statement, UUID... ids) throws SQLException {
        for (int i = 0; i < ids.length; i++) {
            statement.setObject(i + 1, ids[i]);
        }
        statement.executeUpdate();
    }
}
