package org.kith.matching;

import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Whoever may be suggested: the communities in the scope of a wish. */
@Repository
class Profiles {

    private final NetworkScope scope;

    Profiles(NetworkScope scope) {
        this.scope = scope;
    }

    void forEach(Network.Id network, Seeker we, Wish wish, Consumer<Profile> each) {
        scope.in(
                network,
                db -> {
                    var voices = GroupVoices.of(db, network);
                    var pasts = pasts(db, network);
                    communities(
                            db,
                            network,
                            we,
                            wish,
                            row -> {
                                var they = profile(row, voices, pasts);
                                if (they.links() == 0 || !wish.onlyUnlinked()) {
                                    each.accept(they);
                                }
                            });
                    return null;
                });
    }

    private static void communities(
            JdbcClient db, Network.Id network, Seeker we, Wish wish, RowCallbackHandler each) {
        db.sql(
                        """
                        select id, place_id, kind, country, lat, lon, population, link_count, looking,
                               array_to_string(interests, ' ') as interests, array_to_string(languages, ' ') as languages,
                               array_to_string(looks_in, ' ') as looks_in
                        from community_card
                        where network_id = :network and place_id <> :place
                          and (:anywhere and country is distinct from :own
                               or country = any(:countries) or region = any(:regions))
                          and (cardinality(:kinds::text[]) = 0 or kind = any(:kinds))
                        """)
                .param("network", network.value())
                .param("place", we.place().value())
                .param("anywhere", wish.anywhere())
                .param("own", we.country())
                .param("countries", Codes.array(wish.countries()))
                .param("regions", Codes.array(wish.regions()))
                .param(
                        "kinds",
                        wish.kinds().stream().map(Community.Kind::code).toArray(String[]::new))
                .query(each);
    }

    /** The running links of those that also have links which are over. */
    private static Map<UUID, Past> pasts(JdbcClient db, Network.Id network) {
        var pasts = new HashMap<UUID, Past>();
        db.sql(
                        """
                        select community_id, bool_or(coalesce(stage, '') = 'ended') as ended,
                               count(distinct link_id) filter (where coalesce(stage, '') not in ('ended', 'declined')) as running
                        from link_tie
                        where network_id = :network and community_id in (
                            select community_id from link_tie where network_id = :network and stage in ('ended', 'declined'))
                        group by community_id
                        """)
                .param("network", network.value())
                .query(
                        (ResultSet row) -> {
                            pasts.put(
                                    row.getObject("community_id", UUID.class),
                                    new Past(row.getInt("running"), row.getBoolean("ended")));
                        });
        return pasts;
    }

    private record Past(int running, boolean ended) {}

    private static Profile profile(
            ResultSet row, Map<UUID, GroupVoices> voices, Map<UUID, Past> pasts)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var voice = voices.getOrDefault(id, GroupVoices.NONE);
        var past = pasts.getOrDefault(id, new Past(row.getInt("link_count"), false));
        return new Profile(
                new Candidate.Registered(
                        new Community.Id(id), new Place.Id(row.getObject("place_id", UUID.class))),
                Codes.kind(row.getString("kind")),
                row.getString("country"),
                Codes.point(row),
                row.getInt("population"),
                past.running(),
                past.running() > 0 || past.ended(),
                row.getBoolean("looking"),
                Codes.interests(with(voice.interests(), row.getString("interests"))),
                with(voice.languages(), row.getString("languages")),
                Codes.words(row.getString("looks_in")),
                voice.forms(),
                voice.seeks(),
                voice.offers());
    }

    /** What its groups say counts as said by the community. */
    private static Set<String> with(Set<String> groups, String own) {
        if (groups.isEmpty()) {
            return Codes.words(own);
        }
        var all = new HashSet<>(Codes.words(own));
        all.addAll(groups);
        return all;
    }
}
