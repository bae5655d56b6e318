package org.kith.terms;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Ending;
import org.kith.account.Held;
import org.kith.account.Members;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.web.WantedConsent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The policy of agreeing: whoever belongs to a network, or asks for something in it, has agreed to
 * the newest of what it published; who takes that back leaves.
 */
@Component
class Consenting implements WantedConsent {

    private final NetworkScope scope;
    private final DocumentVersions versions;
    private final Consents consents;
    private final Members members;
    private final Offices offices;
    private final Audit audit;

    Consenting(
            NetworkScope scope,
            DocumentVersions versions,
            Consents consents,
            Members members,
            Offices offices,
            Audit audit) {
        this.scope = scope;
        this.versions = versions;
        this.consents = consents;
        this.members = members;
        this.offices = offices;
        this.audit = audit;
    }

    /** Who runs the installation and does not belong to the network agrees to nothing of it. */
    @Override
    public boolean isMissing(Network network, Actor actor) {
        return !versions.unagreed(network.id(), actor.personId().value()).isEmpty()
                && (!actor.may(Role.OPERATOR) || members.belongs(network.id(), actor.personId()));
    }

    /**
     * To those that were on the page and are still the newest, in the languages in which they stood
     * there: nobody agrees to what they have not seen.
     */
    void agree(Network network, Actor actor, Map<UUID, Language> seen) {
        scope.in(
                network.id(),
                db -> {
                    for (var version : versions.unagreed(network.id(), actor.personId().value())) {
                        var language = seen.get(version.id());
                        if (language != null && version.isIn(language)) {
                            agree(network, actor, version, language);
                        }
                    }
                    return seen;
                });
    }

    private void agree(Network network, Actor actor, Version version, Language language) {
        if (consents.add(network.id(), actor, version, language)) {
            write(
                    network.id(),
                    actor,
                    "agreed",
                    Map.of(
                            "document", version.document().code(),
                            "number", version.number(),
                            "language", language.code()));
        }
    }

    List<Consent> of(Network network, Actor actor) {
        return consents.of(network.id(), actor.personId());
    }

    /** Whoever takes it back belongs no more; the last coordinator stays, and so does their yes. */
    Ending withdraw(Network network, Actor actor) {
        return scope.in(
                network.id(),
                db -> {
                    var ending =
                            offices.endAll(
                                    network.id(), actor, actor.personId(), Held.How.LEFT, "");
                    if (ending instanceof Ending.NothingToEnd) {
                        withdraw(network.id(), actor, actor.personId());
                    }
                    return ending;
                });
    }

    @EventListener
    void ended(Offices.Ended ended) {
        if (ended.how() == Held.How.LEFT) {
            withdraw(ended.network(), ended.actor(), ended.person());
        }
    }

    private void withdraw(Network.Id network, Actor actor, Person.Id person) {
        if (consents.withdraw(network, person) > 0) {
            write(network, actor, "withdrew_consent", Map.of());
        }
    }

    private void write(Network.Id network, Actor actor, String action, Map<String, Object> facts) {
        audit.write(
                network,
                actor,
                Audit.Change.of(action, "member", actor.personId().value(), null, facts));
    }
}
