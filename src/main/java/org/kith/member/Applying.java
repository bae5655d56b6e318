package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Keepers;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Map;

/** The policy of asking to belong: the coordinators are told, one of them decides, and so on. */
@Component
class Applying {

    private final NetworkScope scope;
    private final Applications applications;
    private final Offices offices;
    private final Keepers keepers;
    private final People people;
    private final Audit audit;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    Applying(
            NetworkScope scope,
            Applications applications,
            Offices offices,
            Keepers keepers,
            People people,
            Audit audit,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.scope = scope;
        this.applications = applications;
        this.offices = offices;
        this.keepers = keepers;
        this.people = people;
        this.audit = audit;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void apply(Network network, Actor actor, String words) {
        scope.in(
                network.id(),
                db -> {
                    if (applications.add(network.id(), actor, words)) {
                        write(network, actor, "applied", actor.personId());
                        keepers.of(network.id())
                                .forEach(
                                        to ->
                                                tell(
                                                        network,
                                                        to,
                                                        "applied",
                                                        actor.name(),
                                                        "/members"));
                    }
                    return null;
                });
    }

    void withdraw(Network network, Actor actor) {
        scope.in(
                network.id(),
                db -> {
                    if (applications.withdraw(network.id(), actor)) {
                        write(network, actor, "withdrew", actor.personId());
                    }
                    return null;
                });
    }

    /** False where somebody else decided first. */
    boolean decide(Network network, Actor actor, Application one, boolean accepted, String reason) {
        return scope.in(
                network.id(),
                db -> {
                    if (!applications.decide(network.id(), actor, one.id(), accepted, reason)) {
                        return false;
                    }
                    var what = accepted ? "accepted" : "declined";
                    write(network, actor, what, one.person());
                    if (accepted) {
                        offices.appoint(network.id(), actor, one.person(), Office.MEMBER, null);
                    }
                    people.find(one.person())
                            .ifPresent(
                                    to ->
                                            tell(
                                                    network,
                                                    to,
                                                    what,
                                                    reason,
                                                    accepted ? "" : "/application"));
                    return true;
                });
    }

    private void write(Network network, Actor actor, String action, Person.Id subject) {
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(action, "member", subject.value(), null, Map.of()));
    }

    /**
     * @param what which words: {@code member.mail.<what>}
     * @param said a name, or a reason
     */
    private void tell(Network network, Person to, String what, String said, String where) {
        var language = to.language();
        var name = network.nameFor(language);
        outbox.add(
                Message.to(
                                to.mail(),
                                language,
                                messages.get(language, "member.mail." + what + ".subject", name),
                                messages.get(
                                        language,
                                        "member.mail." + what + ".body",
                                        to.name(),
                                        name,
                                        said,
                                        address + "/" + network.slug() + where))
                        .by(network, Kind.MEMBERS));
    }
}
