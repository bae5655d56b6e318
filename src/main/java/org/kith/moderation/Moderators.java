package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.Held;
import org.kith.account.Members;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Whom a network made moderators; who coordinates it moderates too. */
@Component
public class Moderators implements Owning {

    private final Offices offices;
    private final Members members;
    private final NetworkScope scope;

    Moderators(Offices offices, Members members, NetworkScope scope) {
        this.offices = offices;
        this.members = members;
        this.scope = scope;
    }

    @Override
    public String who() {
        return "who moderates the network";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        return moderates(network, actor);
    }

    /** By this office alone. */
    public boolean moderates(Network.Id network, Actor actor) {
        return actor.signedIn()
                && offices.of(network, actor.personId()).stream()
                        .filter(Held::runs)
                        .anyMatch(held -> held.office() == Office.MODERATOR);
    }

    /** By this office or as coordinator. */
    boolean decides(Network.Id network, Actor actor) {
        return actor.may(Role.COORDINATOR) || moderates(network, actor);
    }

    /** All of them. */
    Set<Person.Id> of(Network.Id network) {
        var all = new HashSet<>(members.coordinators(network));
        scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select distinct person_id from membership
                                                where network_id = :network and office = 'moderator' and until is null
                                                """)
                                        .param("network", network.value())
                                        .query(UUID.class)
                                        .list())
                .forEach(id -> all.add(new Person.Id(id)));
        return all;
    }
}
