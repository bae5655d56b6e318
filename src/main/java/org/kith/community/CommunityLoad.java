package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records many communities in one statement and one line of history. */
@Component
class CommunityLoad {

    private final NetworkScope scope;
    private final Audit audit;

    CommunityLoad(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    int load(Network.Id network, List<Community> communities) {
        return scope.in(
                network,
                db -> {
                    var loaded = insert(db, network, rows(db, network, communities));
                    audit.write(
                            network,
                            Actor.KITH,
                            Audit.Change.of(
                                    "loaded",
                                    Communities.SUBJECT,
                                    network.value(),
                                    null,
                                    Map.of("count", loaded)));
                    return loaded;
                });
    }

    private static List<CommunityRow> rows(
            JdbcClient db, Network.Id network, List<Community> communities) {
        var places = communities.stream().map(Community::place).collect(Collectors.toSet());
        var faces = PlaceFace.of(db, places);
        var taken = slugs(db, network);
        var rows = new ArrayList<CommunityRow>(communities.size());
        for (var community : communities) {
            var face = Objects.requireNonNull(faces.get(community.place()), "no such place");
            var slug = Addresses.take(taken, face.slug(community.name()), face.country());
            var words = face.words(community.name());
            rows.add(CommunityRow.of(network, Actor.KITH, community.at(slug), words, null));
        }
        return rows;
    }

    private static Set<String> slugs(JdbcClient db, Network.Id network) {
        return new HashSet<>(
                db.sql(
                                """
                                select slug from community where network_id = :network
                                union select slug from old_slug where network_id = :network and subject_kind = 'community'
                                """)
                        .param("network", network.value())
                        .query(String.class)
                        .list());
    }

    private static int insert(JdbcClient db, Network.Id network, List<CommunityRow> rows) {
        return db.sql(
                        """
                        insert into community (id, network_id, slug, place_id, kind, name, folded, about, interests,
                            languages, looks_in, looking, different_because, demonstration, words)
                        select id, :network, slug, place, kind, nullif(name, ''), folded, about,
                            string_to_array(interests, '|'), string_to_array(languages, '|'),
                            string_to_array(looks_in, '|'), looking::boolean, nullif(because, ''),
                            demonstration::boolean, words
                        from unnest(:ids::uuid[], :slugs::text[], :places::uuid[], :kinds::text[], :names::text[],
                            :foldeds::text[], :abouts::text[], :interests::text[], :languages::text[],
                            :looksIn::text[], :looking::text[], :becauses::text[], :demonstrations::text[], :words::text[])
                            as given (id, slug, place, kind, name, folded, about, interests, languages, looks_in,
                                looking, because, demonstration, words)
                        on conflict do nothing
                        """)
                .param("network", network.value())
                .param("ids", column(rows, row -> row.id().toString()))
                .param("slugs", column(rows, CommunityRow::slug))
                .param("places", column(rows, row -> row.place().toString()))
                .param("kinds", column(rows, CommunityRow::kind))
                .param("names", column(rows, row -> Texts.orEmpty(row.name())))
                .param("foldeds", column(rows, CommunityRow::folded))
                .param("abouts", column(rows, CommunityRow::about))
                .param("interests", column(rows, row -> String.join("|", row.interests())))
                .param("languages", column(rows, row -> String.join("|", row.languages())))
                .param("looksIn", column(rows, row -> String.join("|", row.looksIn())))
                .param("looking", column(rows, row -> String.valueOf(row.looking())))
                .param("becauses", column(rows, row -> Texts.orEmpty(row.differentBecause())))
                .param("demonstrations", column(rows, row -> String.valueOf(row.demonstration())))
                .param("words", column(rows, CommunityRow::words))
                .update();
    }

    private static String[] column(List<CommunityRow> rows, Function<CommunityRow, String> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }
}
