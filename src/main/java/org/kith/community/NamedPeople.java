package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;

/**
 * Whom each group has named to see what it keeps for named people. By their mail addresses, so that
 * nobody learns by naming them who has an account; it counts while they belong to the network.
 */
@Repository
public class NamedPeople {

    /** So many a group may name. */
    public static final int MOST = 20;

    private final NetworkScope scope;
    private final Audit audit;

    NamedPeople(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /** Their addresses, for those who may name them. */
    public List<String> of(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select mail from named_person
                                        where network_id = :network and group_id = :group order by mail
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(String.class)
                                .list());
    }

    boolean has(Network.Id network, Group.Id group, Actor reader) {
        return reader.may(Role.READER)
                && scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select exists (select from named_person n join person p on p.mail = n.mail
                                                               where n.network_id = :network and n.group_id = :group
                                                                 and p.id = :reader)
                                                """)
                                        .param("network", network.value())
                                        .param("group", group.value())
                                        .param("reader", reader.personId().value())
                                        .query(Boolean.class)
                                        .single());
    }

    /** These and no others from now on. The history says how many, and not who. */
    public void name(Network.Id network, Actor actor, Group.Id group, List<String> mails) {
        scope.in(
                network,
                db -> {
                    var before = of(network, group);
                    var now = mails.stream().distinct().sorted().toList();
                    if (!before.equals(now)) {
                        forget(db, network, group);
                        now.forEach(mail -> add(db, network, group, mail));
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(
                                        "named_people",
                                        Groups.SUBJECT,
                                        group.value(),
                                        Map.of("named", before.size()),
                                        Map.of("named", now.size())));
                    }
                    return group;
                });
    }

    /** Whoever was named under the one address is so under the other. */
    void readdress(Network.Id network, String before, String now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update named_person n set mail = :now
                                        where n.network_id = :network and n.mail = :before
                                          and not exists (select from named_person o
                                                          where o.network_id = :network and o.group_id = n.group_id and o.mail = :now)
                                        """)
                                .param("network", network.value())
                                .param("before", before)
                                .param("now", now)
                                .update());
    }

    private static void forget(JdbcClient db, Network.Id network, Group.Id group) {
        db.sql("delete from named_person where network_id = :network and group_id = :group")
                .param("network", network.value())
                .param("group", group.value())
                .update();
    }

    private static void add(JdbcClient db, Network.Id network, Group.Id group, String mail) {
        db.sql(
                        """
                        insert into named_person (id, network_id, group_id, mail)
                        values (:id, :network, :group, :mail)
                        """)
                .param("id", Uuid7.next())
                .param("network", network.value())
                .param("group", group.value())
                .param("mail", mail)
                .update();
    }
}
