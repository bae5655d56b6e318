package org.kith.account;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.util.Locale;

/** Who belongs to a network, as what, since when. */
@Repository
public class Members {

    private final NetworkScope scope;

    Members(NetworkScope scope) {
        this.scope = scope;
    }

    /** The strongest running role of a person in a network; PERSON where they do not belong. */
    public Role roleOf(Network.Id network, Person person) {
        if (person.operator()) {
            return Role.OPERATOR;
        }
        return scope.in(
                network,
                db ->
                        db
                                .sql(
                                        """
                                        select role from membership
                                        where network_id = :network and person_id = :person and until is null
                                        """)
                                .param("network", network.value())
                                .param("person", person.id().value())
                                .query(
                                        (row, n) ->
                                                Role.valueOf(
                                                        row.getString("role")
                                                                .toUpperCase(Locale.ROOT)))
                                .stream()
                                .reduce(
                                        Role.PERSON,
                                        (one, other) -> one.includes(other) ? one : other));
    }

    public void add(Network.Id network, Person.Id person, Role role) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into membership (id, network_id, person_id, role)
                                        values (:id, :network, :person, :role)
                                        on conflict do nothing
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param("person", person.value())
                                .param("role", role.name().toLowerCase(Locale.ROOT))
                                .update());
    }
}
