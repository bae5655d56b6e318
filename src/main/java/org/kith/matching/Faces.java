package org.kith.matching;

import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.kith.shared.Language;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How communities and places are shown to a reader. */
@Repository
class Faces {

    private final NetworkScope scope;

    Faces(NetworkScope scope) {
        this.scope = scope;
    }

    Map<UUID, Face> communities(Network.Id network, Collection<Community.Id> ids, Language reader) {
        return scope.in(
                network,
                db ->
                        db
                                .sql(
                                        """
                                        select id, slug, kind, country, lat, lon, population, demonstration, label_local,
                                               case :lang when 'ar' then label_ar when 'he' then label_he
                                                          when 'fr' then label_fr else label end as shown
                                        from community_card where network_id = :network and id = any(:ids)
                                        """)
                                .param("network", network.value())
                                .param("lang", reader.code())
                                .param(
                                        "ids",
                                        ids.stream().map(Community.Id::value).toArray(UUID[]::new))
                                .query((row, n) -> community(row))
                                .stream()
                                .collect(Collectors.toMap(Face::id, Function.identity())));
    }

    Map<UUID, Face> places(Network.Id network, Collection<Place.Id> ids, Language reader) {
        return scope.in(
                network,
                db ->
                        db
                                .sql(
                                        """
                                        select id, slug, kind, country, lat, lon, population, false as demonstration, label_local,
                                               case :lang when 'ar' then label_ar when 'he' then label_he
                                                          when 'fr' then label_fr else label end as shown
                                        from place_card where id = any(:ids)
                                        """)
                                .param("lang", reader.code())
                                .param(
                                        "ids",
                                        ids.stream().map(Place.Id::value).toArray(UUID[]::new))
                                .query((row, n) -> place(row))
                                .stream()
                                .collect(Collectors.toMap(Face::id, Function.identity())));
    }

    private static Face community(ResultSet row) throws SQLException {
        var kind = Codes.kind(row.getString("kind"));
        return face(row, "/communities/", true, kind);
    }

    private static Face place(ResultSet row) throws SQLException {
        var kind = Codes.kindOfPlace(row.getString("kind"));
        return face(row, "/places/", false, kind);
    }

    private static Face face(ResultSet row, String room, boolean registered, Community.Kind kind)
            throws SQLException {
        var label = row.getString("shown");
        var local = row.getString("label_local");
        var slug = row.getString("slug");
        return new Face(
                row.getObject("id", UUID.class),
                room + slug,
                slug,
                registered,
                kind,
                label,
                label.equals(local) ? null : local,
                row.getString("country"),
                Weighing.settlement(kind) ? row.getInt("population") : 0,
                Codes.point(row),
                row.getBoolean("demonstration"));
    }
}
