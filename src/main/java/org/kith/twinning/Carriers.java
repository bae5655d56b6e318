package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Which groups carry links, on which side, since when. */
@Repository
public class Carriers {

    private final NetworkScope scope;
    private final Audit audit;

    Carriers(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** Those of today. */
    public List<Carrier> of(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select side, group_id, since from link_carrier
                                        where network_id = :network and link_id = :link and until is null
                                        order by side, since
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(
                                        (row, n) ->
                                                new Carrier(
                                                        Sides.Side.valueOf(
                                                                row.getString("side")
                                                                        .toUpperCase(Locale.ROOT)),
                                                        group(
                                                                row.getObject(
                                                                        "group_id", UUID.class)),
                                                        row.getObject("since", OffsetDateTime.class)
                                                                .toInstant()))
                                .list());
    }

    /** The links that a group carries today. */
    public List<Link.Id> linksOf(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select distinct link_id from link_carrier
                                        where network_id = :network and group_id = :group and until is null
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(
                                        (row, n) ->
                                                new Link.Id(row.getObject("link_id", UUID.class)))
                                .list());
    }

    /**
     * From now on this group carries the side; null says that nobody does. Who did before stays in
     * the history.
     */
    public void carry(
            Network.Id network,
            Actor actor,
            Link.Id link,
            Sides.Side side,
            Group.@Nullable Id group) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    update link_carrier set until = now()
                                    where network_id = :network and link_id = :link and side = :side and until is null
                                    """)
                            .param("network", network.value())
                            .param("link", link.value())
                            .param("side", side.code())
                            .update();
                    db.sql(
                                    """
                                    insert into link_carrier (id, network_id, link_id, side, group_id)
                                    values (:id, :network, :link, :side, :group)
                                    """)
                            .param("id", Uuid7.next())
                            .param("network", network.value())
                            .param("link", link.value())
                            .param("side", side.code())
                            .param("group", group == null ? null : group.value())
                            .update();
                    audit.write(
                            network,
                            actor,
                            Audit.Change.of(
                                    "carries", "link", link.value(), null, side + " " + group));
                    return null;
                });
    }

    private static Group.@Nullable Id group(@Nullable UUID id) {
        return id == null ? null : new Group.Id(id);
    }
}
