package org.kith.upkeep;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.SignInLinks;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/** The policy of handing a group over: nothing changes before the successor says yes. */
@Component
class HandingOver {

    private static final Duration SIGN_IN = Duration.ofMinutes(10);

    private final NetworkScope scope;
    private final Handovers handovers;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Offices offices;
    private final People people;
    private final SignInLinks signInLinks;
    private final Audit audit;
    private final Letters letters;

    HandingOver(
            NetworkScope scope,
            Handovers handovers,
            Groups groups,
            GroupContacts contacts,
            Offices offices,
            People people,
            SignInLinks signInLinks,
            Audit audit,
            Letters letters) {
        this.scope = scope;
        this.handovers = handovers;
        this.groups = groups;
        this.contacts = contacts;
        this.offices = offices;
        this.people = people;
        this.signInLinks = signInLinks;
        this.audit = audit;
        this.letters = letters;
    }

    /** False where another successor is asked already. */
    boolean name(Network network, Actor actor, Group group, String toName, String toMail) {
        return scope.in(
                network.id(),
                db -> {
                    var now = Instant.now();
                    var token = Token.random();
                    var one =
                            new Handover(
                                    Uuid7.next(),
                                    group.id(),
                                    actor.personId(),
                                    actor.name(),
                                    toName,
                                    toMail,
                                    now,
                                    now.plus(Handover.LASTS));
                    if (!handovers.add(network.id(), one, token)) {
                        return false;
                    }
                    write(network, actor, one, "named_successor");
                    letters.write(
                            network,
                            new Letters.To(toName, toMail),
                            "handover",
                            group,
                            actor.name(),
                            "/handovers/" + network.slug() + "/" + token.value());
                    return true;
                });
    }

    void withdraw(Network network, Actor actor, Group group) {
        scope.in(
                network.id(),
                db -> {
                    handovers
                            .open(network.id(), group.id())
                            .filter(one -> end(network, one, Handover.End.WITHDRAWN))
                            .ifPresent(one -> write(network, actor, one, "withdrew_successor"));
                    return null;
                });
    }

    /** The successor says yes: they speak for the group now, and who handed over does no more. */
    Optional<Token> accept(Network network, Token token, Language language) {
        return scope.in(
                network.id(),
                db ->
                        handovers
                                .find(network.id(), token)
                                .filter(one -> end(network, one, Handover.End.ACCEPTED))
                                .map(one -> accepted(network, one, language)));
    }

    void decline(Network network, Token token) {
        scope.in(
                network.id(),
                db -> {
                    handovers
                            .find(network.id(), token)
                            .filter(one -> end(network, one, Handover.End.DECLINED))
                            .ifPresent(one -> over(network, one, "declined"));
                    return null;
                });
    }

    /** Says so where nobody accepted in time; the old representative goes on. */
    int expire(Network network, Instant now) {
        var count = 0;
        for (var one : handovers.overdue(network.id(), now)) {
            count += scope.in(network.id(), db -> expired(network, one)) ? 1 : 0;
        }
        return count;
    }

    private boolean expired(Network network, Handover one) {
        var ended = end(network, one, Handover.End.EXPIRED);
        if (ended) {
            over(network, one, "expired");
        }
        return ended;
    }

    private Token accepted(Network network, Handover one, Language language) {
        var group = groups.find(network.id(), one.group()).orElseThrow();
        var person =
                people.add(
                        new Person(Person.Id.next(), one.toName(), one.toMail(), language, false));
        var actor = new Actor(person.id(), person.name(), Office.REPRESENTATIVE.power());
        takePlace(network, actor, one);
        offices.appoint(
                network.id(), actor, person.id(), Office.REPRESENTATIVE, group.id().value());
        if (!one.from().equals(person.id())) {
            endOld(network, actor, one);
        }
        write(network, actor, one, "handed_over");
        tellOld(network, one, group, "accepted");
        return signInLinks.issue(person.id(), SIGN_IN);
    }

    /** The successor stands where the old one stood among the contacts; the others stay. */
    private void takePlace(Network network, Actor actor, Handover one) {
        var old = people.find(one.from()).map(Person::mail).orElse("");
        var named = new ArrayList<GroupContact>();
        named.add(new GroupContact(one.toName(), null, one.toMail(), null));
        contacts.of(network.id(), one.group()).stream()
                .filter(c -> c.mail() == null || !c.mail().strip().equalsIgnoreCase(old))
                .filter(c -> c.mail() == null || !c.mail().strip().equalsIgnoreCase(one.toMail()))
                .forEach(named::add);
        contacts.name(network.id(), actor, one.group(), named);
    }

    private void endOld(Network network, Actor actor, Handover one) {
        offices.of(network.id(), one.from()).stream()
                .filter(Held::runs)
                .filter(held -> one.group().value().equals(held.group()))
                .filter(held -> held.office() == Office.REPRESENTATIVE)
                .forEach(
                        held ->
                                offices.end(
                                        network.id(),
                                        actor,
                                        one.from(),
                                        held.id(),
                                        Held.How.HANDED_OVER,
                                        ""));
    }

    private boolean end(Network network, Handover one, Handover.End how) {
        return handovers.end(network.id(), one.id(), how);
    }

    private void over(Network network, Handover one, String how) {
        var group = groups.find(network.id(), one.group()).orElseThrow();
        write(network, Actor.KITH, one, "handover_" + how);
        tellOld(network, one, group, how);
    }

    private void tellOld(Network network, Handover one, Group group, String how) {
        people.find(one.from())
                .ifPresent(
                        old ->
                                letters.write(
                                        network,
                                        Letters.To.of(old),
                                        "handover." + how,
                                        group,
                                        one.toName(),
                                        "/" + network.slug() + "/groups/" + group.slug()));
    }

    /** Not of the group, whose history everybody reads: names of people stay out of that. */
    private void write(Network network, Actor actor, Handover one, String action) {
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(
                        action, "handover", one.id(), null, Map.of("group", one.group().value())));
    }
}
