package org.kith.account;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.Map;

/** Who sees, in a network, that it was somebody who did what its histories tell. */
@Repository
public class ShownNames {

    private final NetworkScope scope;
    private final Audit audit;

    ShownNames(NetworkScope scope, Audit audit) {
        this.scope = scope;
        this.audit = audit;
    }

    /**
     * Members, as long as they have not chosen; the database holds it equal in all their offices.
     */
    public Circle of(Network.Id network, Person.Id person) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select name_for from membership where network_id = :network and person_id = :person
                                        limit 1
                                        """)
                                .param("network", network.value())
                                .param("person", person.value())
                                .query((row, n) -> row.getString(1))
                                .optional()
                                .flatMap(Circle::of)
                                .orElse(Circle.MEMBERS));
    }

    /**
     * Their own choice; it holds for what they did before, too.
     *
     * @return whether there was anything to choose for: they hold an office here, or held one
     */
    public boolean choose(Network.Id network, Actor actor, Circle circle) {
        var before = of(network, actor.personId());
        return scope.in(
                network,
                db -> {
                    var rows =
                            db.sql(
                                            """
                                            update membership set name_for = :circle
                                            where network_id = :network and person_id = :person
                                            """)
                                    .param("circle", circle.code())
                                    .param("network", network.value())
                                    .param("person", actor.personId().value())
                                    .update();
                    if (rows > 0 && before != circle) {
                        audit.write(
                                network,
                                actor,
                                Audit.Change.of(
                                        "chose_who_sees_name",
                                        "person",
                                        actor.personId().value(),
                                        Map.of("name_for", before.code()),
                                        Map.of("name_for", circle.code())));
                    }
                    return rows > 0;
                });
    }
}
