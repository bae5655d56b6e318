package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Circle;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who can be turned to in each group. Their names stay out of the history, which is read by more.
 */
@Repository
public class GroupContacts {

    private final NetworkScope scope;
    private final Audit audit;
    private final Camps camps;

    GroupContacts(NetworkScope scope, Audit audit, Camps camps) {
        this.scope = scope;
        this.audit = audit;
        this.camps = camps;
    }

    public List<GroupContact> of(Network.Id network, Group.Id group) {
        return seen(network, group, kept(network, group));
    }

    /** In a camp nobody outside sees them, whatever was chosen and whenever it became one. */
    private List<GroupContact> seen(
            Network.Id network, Group.Id group, List<GroupContact> contacts) {
        return camps.has(network, group)
                ? contacts.stream().map(GroupContact::withinNetwork).toList()
                : contacts;
    }

    private List<GroupContact> kept(Network.Id network, Group.Id group) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select name, role, mail, phone, name_for, mail_for, phone_for from group_contact
                                        where network_id = :network and group_id = :group and until is null
                                        order by since, id
                                        """)
                                .param("network", network.value())
                                .param("group", group.value())
                                .query(GroupContacts::contact)
                                .list());
    }

    /** These and no others from now on. */
    public void name(Network.Id network, Actor actor, Group.Id group, List<GroupContact> contacts) {
        name(network, actor, group, contacts, null);
    }

    /** As above, in the name of an import. */
    public void name(
            Network.Id network,
            Actor actor,
            Group.Id group,
            List<GroupContact> contacts,
            @Nullable UUID importId) {
        scope.in(
                network,
                db -> {
                    var before = kept(network, group);
                    var named = seen(network, group, contacts);
                    if (!before.equals(named)) {
                        end(db, network, group);
                        named.forEach(contact -> add(db, network, group, contact));
                        audit.write(
                                network,
                                actor,
                                change(group, before.size(), named.size(), importId));
                    }
                    return group;
                });
    }

    /** Somebody is reached, and speaks for their groups, at another address than before. */
    void readdress(Network.Id network, String before, String now) {
        scope.in(
                network,
                db -> {
                    db.sql(
                                    """
                                    update group_contact set mail = :now
                                    where network_id = :network and until is null and lower(mail) = :before
                                    returning group_id
                                    """)
                            .param("network", network.value())
                            .param("before", before)
                            .param("now", now)
                            .query((row, n) -> new Group.Id(row.getObject(1, UUID.class)))
                            .set()
                            .forEach(group -> written(network, group));
                    return network;
                });
    }

    private void written(Network.Id network, Group.Id group) {
        var named = kept(network, group).size();
        audit.write(network, Actor.KITH, change(group, named, named, null));
    }

    private static Audit.Change change(
            Group.Id group, int before, int after, @Nullable UUID importId) {
        return new Audit.Change(
                "named_contacts",
                Groups.SUBJECT,
                group.value(),
                Map.of("contacts", before),
                Map.of("contacts", after),
                importId);
    }

    private static void end(JdbcClient db, Network.Id network, Group.Id group) {
        db.sql(
                        """
                        update group_contact set until = now()
                        where network_id = :network and group_id = :group and until is null
                        """)
                .param("network", network.value())
                .param("group", group.value())
                .update();
    }

    private static void add(
            JdbcClient db, Network.Id network, Group.Id group, GroupContact contact) {
        db.sql(
                        """
                        insert into group_contact (id, network_id, group_id, name, role, mail, phone, name_for, mail_for, phone_for)
                        values (:id, :network, :group, :name, :role, :mail, :phone, :nameFor, :mailFor, :phoneFor)
                        """)
                .param("id", Uuid7.next())
                .param("network", network.value())
                .param("group", group.value())
                .param("name", contact.name())
                .param("role", contact.role())
                .param("mail", contact.mail())
                .param("phone", contact.phone())
                .param("nameFor", contact.seen().name().code())
                .param("mailFor", contact.seen().mail().code())
                .param("phoneFor", contact.seen().phone().code())
                .update();
    }

    private static GroupContact contact(ResultSet row, int number) throws SQLException {
        return new GroupContact(
                row.getString("name"),
                row.getString("role"),
                row.getString("mail"),
                row.getString("phone"),
                new GroupContact.Seen(
                        circle(row, "name_for"),
                        circle(row, "mail_for"),
                        circle(row, "phone_for")));
    }

    private static Circle circle(ResultSet row, String column) throws SQLException {
        return Circle.of(row.getString(column)).orElse(Circle.OWN);
    }
}
