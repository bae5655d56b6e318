package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Records many links with all that is said of them, in a few statements and one line of history:
 * for what Kith ships. A link that is here already stays as it is, and only gains what is newly
 * said of it.
 */
@Component
public class LinkLoad {

    private final NetworkScope scope;
    private final Communities communities;
    private final LinkSlugs slugs;
    private final Derived derived;
    private final Audit audit;

    LinkLoad(
            NetworkScope scope,
            Communities communities,
            LinkSlugs slugs,
            Derived derived,
            Audit audit) {
        this.scope = scope;
        this.communities = communities;
        this.slugs = slugs;
        this.derived = derived;
        this.audit = audit;
    }

    /** A link with all that is known of it; its address is made here. */
    public record Entry(
            Link link,
            List<StatedStage> facts,
            List<SourceStatement> statements,
            List<Carrier> carriers) {

        public Entry {
            facts = List.copyOf(facts);
            statements = List.copyOf(statements);
            carriers = List.copyOf(carriers);
        }

        /** Whether it is over counts for how many links a community has. */
        boolean over() {
            return StatedStage.newest(facts).filter(fact -> fact.stage().over()).isPresent();
        }

        Entry at(String slug) {
            return new Entry(link.at(slug), facts, statements, carriers);
        }
    }

    /** How many of the links are new. */
    public int load(Network.Id network, List<Entry> entries) {
        return scope.in(network, db -> load(db, network, entries));
    }

    private int load(JdbcClient db, Network.Id network, List<Entry> entries) {
        var here = here(db, network);
        var fresh = slugs.placed(network, entries.stream().filter(here::lacks).toList());
        var known = new ArrayList<>(fresh);
        entries.stream().filter(here::has).forEach(known::add);
        new LinkLoadRows(db, network).insert(fresh, known);
        refresh(db, network, known);
        communities.linksChanged(network, counted(fresh));
        audit.write(
                network,
                Actor.KITH,
                Audit.Change.of(
                        "loaded", "link", network.value(), null, Map.of("count", fresh.size())));
        return fresh.size();
    }

    /**
     * Rows of this very transaction are not in the database's statistics: it would take them for a
     * few and go through them one by one, for minutes.
     */
    private void refresh(JdbcClient db, Network.Id network, List<Entry> known) {
        db.sql("set local enable_nestloop = off").update();
        derived.refresh(network, known.stream().map(entry -> entry.link().id()).toList());
        db.sql("set local enable_nestloop = on").update();
    }

    /** What stands in the network before, or has been met in the list. */
    private record Here(Set<Link.Id> ids, Set<String> sides) {

        boolean has(Entry entry) {
            return ids.contains(entry.link().id());
        }

        boolean lacks(Entry entry) {
            return !has(entry) && sides.add(sidesOf(entry.link()));
        }

        static String sidesOf(Link link) {
            return sidesOf(link.sides().key(), link.differentBecause());
        }

        static String sidesOf(String key, @Nullable String because) {
            return key + Optional.ofNullable(because).map(why -> " " + why).orElse("");
        }
    }

    private static Here here(JdbcClient db, Network.Id network) {
        var here = new Here(new HashSet<>(), new HashSet<>());
        db.sql("select id, sides_key, different_because from link where network_id = :network")
                .param("network", network.value())
                .query(
                        row -> {
                            here.ids().add(new Link.Id(row.getObject("id", UUID.class)));
                            here.sides().add(Here.sidesOf(row.getString(2), row.getString(3)));
                        });
        return here;
    }

    private static Map<Community.Id, Integer> counted(List<Entry> entries) {
        var counted = new HashMap<Community.Id, Integer>();
        entries.stream()
                .filter(entry -> !entry.over())
                .flatMap(entry -> entry.link().sides().all().stream())
                .forEach(community -> counted.merge(community, 1, Integer::sum));
        return counted;
    }
}
