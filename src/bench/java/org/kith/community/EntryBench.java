package org.kith.community;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.kith.shared.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * The check at entry in a network of a million records, database included: communities with names
 * of their own and groups, each asked for again with a slip of the pen.
 */
@KithTest
class EntryBench {

    private static final Path REPORT = Path.of("docs", "benchmarks-entry.md");
    private static final int QUESTIONS = 2000;
    private static final int SEED = 5;

    /** Half a million communities of three sorts at 170,000 places, and a group of each. */
    private static final String COMMUNITIES =
            """
            insert into community (id, network_id, slug, place_id, kind, name, folded, words)
            select gen_random_uuid(), :network, 's-' || row_number() over (), place.id, sort.kind,
                   sort.called || place.name,
                   sort.folded || regexp_replace(lower(place.name), '[^a-z0-9]+', ' ', 'g'),
                   '|' || sort.folded || regexp_replace(lower(place.name), '[^a-z0-9]+', ' ', 'g') || '|'
            from (select id, name from place where name ~ '^[A-Za-z -]{4,}$' order by id limit 170000) place,
                 (values ('school', 'School of ', 'school of '), ('parish', 'Saint Mary ', 'saint mary '),
                         ('neighbourhood', 'Old ', 'old ')) as sort (kind, called, folded)
            on conflict do nothing
            """;

    private static final String GROUPS =
            """
            insert into community_group (id, network_id, slug, community_id, name, folded, form)
            select gen_random_uuid(), :network, 'g-' || slug, id, 'Friends of ' || name, 'friends of ' || folded, 'friendship_group'
            from community where network_id = :network
            """;

    private static final String UNKNOWN =
            """
            select count(*) from pg_stat_user_tables
            where relname in ('community', 'community_group') and n_mod_since_analyze > 100000
            """;

    private final Registry registry;
    private final NetworkScope scope;
    private final Duplicates duplicates;

    EntryBench(Registry registry, NetworkScope scope, Duplicates duplicates) {
        this.registry = registry;
        this.scope = scope;
        this.duplicates = duplicates;
    }

    private record Asked(
            UUID id, UUID community, UUID group, Place.Id place, Community.Kind kind, String name) {

        static Asked read(ResultSet row, int number) throws SQLException {
            return new Asked(
                    row.getObject("id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getObject("group_id", UUID.class),
                    new Place.Id(row.getObject("place_id", UUID.class)),
                    Community.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getString("name"));
        }
    }

    @Test
    void with_the_database() throws IOException, InterruptedException {
        Network.Id network = registry.network().id();
        int communities = fill(network, COMMUNITIES);
        int groups = fill(network, GROUPS);
        untilKnown(network);
        var asked = asked(network);
        String ofCommunities = measure(network, asked, false);
        String ofGroups = measure(network, asked, true);
        Files.writeString(
                REPORT,
                String.format(
                        Locale.ROOT,
                        """
                        # The check at entry

                        Written by `./mvnw -Pbench verify`; do not edit. %s, %d processors, Java %s,
                        PostgreSQL 18 embedded with its default settings.

                        One network of %,d communities with names of their own at places of the shipped
                        gazetteer, and %,d groups (`EntryBench`). %,d of each, drawn by a seed, are recorded
                        again with one letter changed; the time is that of the whole check, one after the
                        other, database included.

                        | recorded again | p50, ms | p99, ms | found |
                        |---|---|---|---|
                        %s%s\
                        """,
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        communities,
                        groups,
                        QUESTIONS,
                        ofCommunities,
                        ofGroups));
    }

    /** PostgreSQL looks at its tables by itself, within a minute or two of their filling. */
    private void untilKnown(Network.Id network) throws InterruptedException {
        while (scope.in(network, db -> db.sql(UNKNOWN).query(Integer.class).single()) > 0) {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private int fill(Network.Id network, String sql) {
        return scope.in(network, db -> db.sql(sql).param("network", network.value()).update());
    }

    private List<Asked> asked(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select c.id, c.place_id, c.kind, c.name, g.id as group_id from community c
                                        join community_group g on g.network_id = c.network_id and g.community_id = c.id
                                        where c.network_id = :network order by md5(c.slug) limit :most
                                        """)
                                .param("network", network.value())
                                .param("most", QUESTIONS)
                                .query(Asked::read)
                                .list());
    }

    private String measure(Network.Id network, List<Asked> asked, boolean ofGroups) {
        var dice = new Random(SEED);
        var times = new ArrayList<Long>();
        int found = 0;
        for (int i = -asked.size() / 4; i < asked.size(); i++) {
            Asked one = asked.get(Math.floorMod(i, asked.size()));
            long begun = System.nanoTime();
            boolean here = ofGroups ? group(network, one, dice) : community(network, one, dice);
            if (i >= 0) {
                times.add(System.nanoTime() - begun);
                found += here ? 1 : 0;
            }
        }
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.3f |%n",
                ofGroups ? "groups" : "communities",
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 99 / 100) / 1e6,
                found / (double) asked.size());
    }

    private boolean community(Network.Id network, Asked one, Random dice) {
        return duplicates
                .communitiesLike(
                        network,
                        one.place(),
                        one.kind(),
                        slip(one.name(), dice),
                        Set.of(),
                        Language.EN)
                .stream()
                .anyMatch(likely -> likely.value().id().value().equals(one.id()));
    }

    private boolean group(Network.Id network, Asked one, Random dice) {
        return duplicates
                .groupsLike(
                        network,
                        new Community.Id(one.community()),
                        slip("Friends of " + one.name(), dice),
                        Set.of(),
                        Language.EN)
                .stream()
                .anyMatch(likely -> likely.value().id().value().equals(one.group()));
    }

    private static String slip(String name, Random dice) {
        int at = dice.nextInt(name.length());
        return name.substring(0, at) + (char) ('a' + dice.nextInt(26)) + name.substring(at + 1);
    }
}
