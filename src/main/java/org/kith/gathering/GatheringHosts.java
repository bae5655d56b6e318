package org.kith.gathering;

import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.UUID;

/** Which groups host which gathering. */
@Repository
public class GatheringHosts {

    private final NetworkScope scope;
    private final GatheringRows rows;

    GatheringHosts(NetworkScope scope, GatheringRows rows) {
        this.scope = scope;
        this.rows = rows;
    }

    /** In the order in which they are named. */
    List<Group.Id> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select group_id from gathering_host where network_id = :network and gathering_id = :gathering
                                        order by number
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query((row, n) -> new Group.Id(row.getObject(1, UUID.class)))
                                .list());
    }

    /** What a group hosts and everybody sees who may read the network, the latest first. */
    public List<Gathering> hostedBy(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select g.* from gathering_shown g
                                        join gathering_host h on h.network_id = g.network_id and h.gathering_id = g.id
                                        where g.network_id = :network and h.group_id = :group
                                        order by g.starts at time zone g.zone desc, g.id
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(rows::gathering)
                                .list());
    }

    void set(Network.Id network, Gathering.Id gathering, List<Group.Id> groups) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from gathering_host where network_id = :network and gathering_id = :gathering
                                    """)
                            .param("network", network.value())
                            .param("gathering", gathering.value())
                            .update();
                    for (var number = 0; number < groups.size(); number++) {
                        db.sql(
                                        """
                                        insert into gathering_host (network_id, gathering_id, group_id, number)
                                        values (:network, :gathering, :group, :number)
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("group", groups.get(number).value())
                                .param("number", number)
                                .update();
                    }
                    return null;
                });
    }

    /** What one group hosts the other hosts, each gathering once. */
    void groupBecomes(Network.Id network, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from gathering_host g using gathering_host k
                                    where g.network_id = :network and g.group_id = :gone
                                      and k.network_id = :network and k.group_id = :kept and k.gathering_id = g.gathering_id
                                    """)
                            .param("network", network.value())
                            .param("gone", gone.value())
                            .param("kept", kept.value())
                            .update();
                    return db.sql(
                                    """
                                    update gathering_host set group_id = :kept where network_id = :network and group_id = :gone
                                    """)
                            .param("network", network.value())
                            .param("gone", gone.value())
                            .param("kept", kept.value())
                            .update();
                });
    }
}
