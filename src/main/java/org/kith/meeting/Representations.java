package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the groups of each network send to its meetings. */
@Repository
public class Representations {

    private final NetworkScope scope;

    Representations(NetworkScope scope) {
        this.scope = scope;
    }

    List<Representation> of(Network.Id network, Gathering.Id gathering) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from representation where network_id = :network and gathering_id = :gathering
                                        order by answered_at, id
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .query(Representations::representation)
                                .list());
    }

    Optional<Representation> find(Network.Id network, Gathering.Id gathering, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from representation
                                        where network_id = :network and gathering_id = :gathering and group_id = :group
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("group", group.value())
                                .query(Representations::representation)
                                .optional());
    }

    /** The meetings to which these groups send somebody, with all whom they name for each. */
    public Map<Gathering.Id, List<String>> sending(
            Network.Id network, Collection<Group.Id> groups) {
        return scope.in(
                network,
                db ->
                        db
                                .sql(
                                        """
                                        select gathering_id, representative, deputy from representation
                                        where network_id = :network and group_id = any(:groups) and representative is not null
                                        order by gathering_id, id
                                        """)
                                .param("network", network.value())
                                .param(
                                        "groups",
                                        groups.stream().map(Group.Id::value).toArray(UUID[]::new))
                                .query(
                                        (row, n) ->
                                                Map.entry(
                                                        new Gathering.Id(
                                                                row.getObject(
                                                                        "gathering_id",
                                                                        UUID.class)),
                                                        Stream.of(
                                                                        row.getString(
                                                                                "representative"),
                                                                        Objects.toString(
                                                                                row.getString(
                                                                                        "deputy"),
                                                                                ""))
                                                                .filter(name -> !name.isEmpty())
                                                                .toList()))
                                .list()
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                Map.Entry::getValue,
                                                (one, other) ->
                                                        Stream.concat(one.stream(), other.stream())
                                                                .toList(),
                                                LinkedHashMap::new)));
    }

    /** The newest word of a group counts. */
    void put(Network.Id network, Actor actor, Gathering.Id gathering, Representation said) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into representation (id, network_id, gathering_id, group_id, representative, deputy, answered_by, answered_name)
                                        values (:id, :network, :gathering, :group, :representative, :deputy, :by, :name)
                                        on conflict (gathering_id, group_id) do update
                                        set representative = excluded.representative, deputy = excluded.deputy, answered_by = excluded.answered_by,
                                            answered_name = excluded.answered_name, answered_at = now()
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param("group", said.group().value())
                                .param("representative", said.representative())
                                .param("deputy", said.deputy())
                                .param("by", actor.personId().value())
                                .param("name", said.answeredName())
                                .update());
    }

    /** What one group answered the other has answered, where it has not itself. */
    void groupBecomes(Network.Id network, Group.Id gone, Group.Id kept) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    delete from representation g using representation k
                                    where g.network_id = :network and g.group_id = :gone
                                      and k.network_id = :network and k.group_id = :kept and k.gathering_id = g.gathering_id
                                    """)
                            .param("network", network.value())
                            .param("gone", gone.value())
                            .param("kept", kept.value())
                            .update();
                    return db.sql(
                                    """
                                    update representation set group_id = :kept where network_id = :network and group_id = :gone
                                    """)
                            .param("network", network.value())
                            .param("gone", gone.value())
                            .param("kept", kept.value())
                            .update();
                });
    }

    private static Representation representation(ResultSet row, int number) throws SQLException {
        return new Representation(
                new Group.Id(row.getObject("group_id", UUID.class)),
                row.getString("representative"),
                row.getString("deputy"),
                row.getString("answered_name"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }
}
