package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Communities;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes out again what an import wrote of links. Whoever calls it has made sure that nobody else
 * has said anything of the link since.
 */
@Component
public class LinkRemoval {

    private final NetworkScope scope;
    private final Links links;
    private final Communities communities;
    private final Derived derived;
    private final Audit audit;
    private final List<KeepsLink> above;

    LinkRemoval(
            NetworkScope scope,
            Links links,
            Communities communities,
            Derived derived,
            Audit audit,
            List<KeepsLink> above) {
        this.scope = scope;
        this.links = links;
        this.communities = communities;
        this.derived = derived;
        this.audit = audit;
        this.above = above;
    }

    /** The link with the facts that the import stated of it; whether it was the import's. */
    public boolean link(Network.Id network, Actor actor, Link.Id id, UUID importId) {
        return scope.in(
                network,
                db -> {
                    var link = links.find(network, id).orElse(null);
                    if (link == null
                            || !isOf(db, network, id, importId)
                            || above.stream().anyMatch(room -> room.keeps(network, id))) {
                        return false;
                    }
                    delete(db, network, id, importId);
                    communities.linksChanged(
                            network,
                            link.sides().all().stream()
                                    .collect(Collectors.toMap(side -> side, side -> -1)));
                    write(network, actor, "removed", id, link, importId);
                    return true;
                });
    }

    /** A fact that the import added to a link that stood before; whether it still stood. */
    public boolean fact(
            Network.Id network, Actor actor, Link.Id link, StatedStage.Id fact, UUID importId) {
        return scope.in(
                network,
                db -> {
                    var removed =
                            db.sql(
                                            """
                                            delete from link_stage where network_id = :network and link_id = :link and id = :id
                                              and import_id = :import and withdrawn_at is null
                                            """)
                                    .param("network", network.value())
                                    .param("link", link.value())
                                    .param("id", fact.value())
                                    .param("import", importId)
                                    .update();
                    if (removed == 1) {
                        derived.refresh(network, link);
                        write(network, actor, "unstated", link, fact, importId);
                    }
                    return removed == 1;
                });
    }

    private static boolean isOf(JdbcClient db, Network.Id network, Link.Id link, UUID importId) {
        return db.sql(
                        """
                        select exists (select from link where network_id = :network and id = :id and import_id = :import)
                        """)
                .param("network", network.value())
                .param("id", link.value())
                .param("import", importId)
                .query(Boolean.class)
                .single();
    }

    private static void delete(JdbcClient db, Network.Id network, Link.Id link, UUID importId) {
        db.sql(
                        """
                        with facts as (delete from link_stage where network_id = :network and link_id = :id and import_id = :import)
                        delete from link_side where network_id = :network and link_id = :id
                        """)
                .param("network", network.value())
                .param("id", link.value())
                .param("import", importId)
                .update();
        db.sql("delete from link where network_id = :network and id = :id")
                .param("network", network.value())
                .param("id", link.value())
                .update();
    }

    private void write(
            Network.Id network,
            Actor actor,
            String action,
            Link.Id link,
            @Nullable Object before,
            UUID importId) {
        audit.write(
                network,
                actor,
                new Audit.Change(action, "link", link.value(), before, null, importId));
    }
}
