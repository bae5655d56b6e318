package org.kith;

import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Sessions;
import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Fresh networks and people for tests, made through the rooms' own collections. */
@Component
public class TestNetworks {

    private final Networks networks;
    private final People people;
    private final Members members;
    private final Sessions sessions;

    private final JdbcClient db;
    private final NetworkScope scope;

    TestNetworks(
            Networks networks,
            People people,
            Members members,
            Sessions sessions,
            JdbcClient db,
            NetworkScope scope) {
        this.db = db;
        this.scope = scope;
        this.networks = networks;
        this.people = people;
        this.members = members;
        this.sessions = sessions;
    }

    public Network published() {
        return start(true);
    }

    public Network unpublished() {
        return start(false);
    }

    /** A new person with this role in the network; VISITOR is nobody and has no session. */
    public Person join(Network network, Role role) {
        var person = person(role == Role.OPERATOR);
        if (role.includes(Role.READER) && role != Role.OPERATOR) {
            members.add(network.id(), person.id(), role);
        }
        return person;
    }

    /** As {@link #join}; an operator is a member too, so that something in it can be theirs. */
    public Person joinFully(Network network, Role role) {
        var person = join(network, role);
        if (role == Role.OPERATOR) {
            members.add(network.id(), person.id(), Role.REPRESENTATIVE);
        }
        return person;
    }

    /** As if all who belong to the network now had come four days ago. */
    public void fourDaysLater(Network network) {
        scope.in(
                network.id(),
                inside ->
                        inside.sql(
                                        """
                                        update membership set since = since - interval '4 days' where network_id = :network
                                        """)
                                .param("network", network.id().value())
                                .update());
    }

    /** A new person who belongs to no network. */
    public Person person(boolean operator) {
        var id = Person.Id.next();
        return people.add(new Person(id, "Tester", id + "@test.kith", Language.EN, operator));
    }

    /** Nobody that tests have made runs the installation any more. */
    void noOperators() {
        db.sql("update person set operator = false where operator and mail like '%@test.kith'")
                .update();
    }

    /** What the person's browser holds after signing in. */
    public Token signIn(Person person) {
        return sessions.open(person.id());
    }

    /** What a program of the person's holds. */
    public Token programOf(Person person) {
        return sessions.openForProgram(person.id(), false);
    }

    /**
     * Takes what tests have made off the page that lists all networks, and out of what asks all of
     * them.
     */
    public void hideAll() {
        db.sql("update network set published = false where slug like 'test-%'").update();
    }

    private Network start(boolean published) {
        var id = Network.Id.next();
        var slug = "test-" + id.toString().substring(9).replace("-", "");
        var network =
                new Network(
                        id,
                        slug,
                        "Test " + slug,
                        "",
                        Map.of(),
                        Map.of(),
                        Language.EN,
                        published,
                        false);
        networks.add(network);
        return network;
    }
}
