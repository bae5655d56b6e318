package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What has been said of links, by sides, coordinators and public registers. */
@Repository
public class Facts {

    private final NetworkScope scope;
    private final Communities communities;
    private final Derived derived;
    private final Audit audit;

    Facts(NetworkScope scope, Communities communities, Derived derived, Audit audit) {
        this.communities = communities;
        this.scope = scope;
        this.derived = derived;
        this.audit = audit;
    }

    /** All stages ever stated of a link, withdrawn ones too, oldest first. */
    public List<StatedStage> of(Network.Id network, Link.Id link) {
        var facts =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                "select * from link_stage where network_id ="
                                                        + " :network and link_id = :link")
                                        .param("network", network.value())
                                        .param("link", link.value())
                                        .query(LinkRows::fact)
                                        .list());
        return facts.stream().sorted(StatedStage.inTime()).toList();
    }

    /** Whether it was this person who stated the fact. */
    boolean isOf(Network.Id network, StatedStage.Id fact, Actor actor) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from link_stage
                                                       where network_id = :network and id = :id and actor_id = :person)
                                        """)
                                .param("network", network.value())
                                .param("id", fact.value())
                                .param("person", actor.personId().value())
                                .query(Boolean.class)
                                .single());
    }

    public void state(
            Network.Id network,
            Actor actor,
            Link.Id link,
            StatedStage fact,
            @Nullable UUID importId) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    insert into link_stage (id, network_id, link_id, stage, stage_on, said_by, source_key,
                                                            evidence_url, evidence_document, note, on_behalf, actor_id, actor_name, import_id)
                                    values (:id, :network, :link, :stage, :on, :saidBy, :source, :url, :document, :note, :onBehalf, :actor, :actorName, :import)
                                    """)
                            .param("id", fact.id().value())
                            .param("network", network.value())
                            .param("link", link.value())
                            .param("stage", fact.stage().code())
                            .param("on", Objects.toString(fact.on(), null))
                            .param("saidBy", fact.saidBy().code())
                            .param("source", fact.source())
                            .param("url", fact.evidenceUrl())
                            .param("document", fact.evidenceDocument())
                            .param("note", fact.note())
                            .param("onBehalf", fact.onBehalf())
                            .param("actor", actor.person() == null ? null : actor.person().value())
                            .param("actorName", actor.name())
                            .param("import", importId)
                            .update();
                    refresh(db, network, link);
                    audit.write(
                            network,
                            actor,
                            new Audit.Change("stated", "link", link.value(), null, fact, importId));
                    return null;
                });
    }

    /** Takes a fact back; it stays visible, with the reason. False where it stood no longer. */
    public boolean withdraw(
            Network.Id network, Actor actor, Link.Id link, StatedStage.Id fact, String because) {
        return scope.in(
                network,
                db -> {
                    var withdrawn =
                            db.sql(
                                            """
                                            update link_stage set withdrawn_at = now(), withdrawn_by = :actor, withdrawn_because = :because
                                            where network_id = :network and link_id = :link and id = :id and withdrawn_at is null
                                            returning *
                                            """)
                                    .param(
                                            "actor",
                                            actor.person() == null ? null : actor.person().value())
                                    .param("because", because)
                                    .param("network", network.value())
                                    .param("link", link.value())
                                    .param("id", fact.value())
                                    .query(LinkRows::fact)
                                    .optional();
                    withdrawn.ifPresent(
                            taken -> {
                                refresh(db, network, link);
                                audit.write(
                                        network,
                                        actor,
                                        Audit.Change.of(
                                                "withdrew", "link", link.value(), taken, because));
                            });
                    return withdrawn.isPresent();
                });
    }

    /** What was answered of a fact changes how far the link has come. */
    void answered(Network.Id network, Link.Id link) {
        scope.in(
                network,
                db -> {
                    refresh(db, network, link);
                    return null;
                });
    }

    /** A link that is over counts for nobody any more; one that comes back does again. */
    private void refresh(JdbcClient db, Network.Id network, Link.Id link) {
        var before = over(db, network, link);
        derived.refresh(network, link);
        var change = Integer.compare(over(db, network, link) ? 0 : 1, before ? 0 : 1);
        if (change != 0) {
            var sides =
                    db.sql(
                                    "select community_id from link_side where network_id = :network"
                                            + " and link_id = :link")
                            .param("network", network.value())
                            .param("link", link.value())
                            .query(
                                    (row, n) ->
                                            new Community.Id(
                                                    row.getObject("community_id", UUID.class)))
                            .list();
            communities.linksChanged(
                    network, sides.stream().collect(Collectors.toMap(id -> id, id -> change)));
        }
    }

    private static boolean over(JdbcClient db, Network.Id network, Link.Id link) {
        return db.sql(
                        """
                        select coalesce(stage in ('ended', 'declined'), false) from link
                        where network_id = :network and id = :link
                        """)
                .param("network", network.value())
                .param("link", link.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** What public registers say of a link. */
    public List<SourceStatement> registers(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from link_source join source on source.key = link_source.source_key
                                        where network_id = :network and link_id = :link order by source.key
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(
                                        (row, n) ->
                                                new SourceStatement(
                                                        row.getString("key"),
                                                        row.getString("title"),
                                                        row.getString("url"),
                                                        row.getString("retrieved"),
                                                        row.getString("a_stated"),
                                                        row.getString("a_country_stated"),
                                                        row.getString("b_stated"),
                                                        row.getString("b_country_stated")))
                                .list());
    }
}
