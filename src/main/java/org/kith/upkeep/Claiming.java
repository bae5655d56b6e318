package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;

/**
 * The policy of claims: whoever is a contact already is told and may object; the coordinator
 * decides; who is let in stands beside the contacts that are there and takes nobody's place.
 */
@Component
class Claiming {

    private final NetworkScope scope;
    private final Claims claims;
    private final StillThere stillThere;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Offices offices;
    private final Audit audit;
    private final Letters letters;

    Claiming(
            NetworkScope scope,
            Claims claims,
            StillThere stillThere,
            Groups groups,
            GroupContacts contacts,
            Offices offices,
            Audit audit,
            Letters letters) {
        this.scope = scope;
        this.claims = claims;
        this.stillThere = stillThere;
        this.groups = groups;
        this.contacts = contacts;
        this.offices = offices;
        this.audit = audit;
        this.letters = letters;
    }

    void claim(
            Network network, Actor actor, Group group, String evidence, @Nullable String address) {
        scope.in(
                network.id(),
                db -> {
                    if (claims.add(network.id(), actor, group.id(), evidence, address)) {
                        claims.openOf(network.id(), group.id(), actor.personId())
                                .ifPresent(one -> write(network, actor, one, "claimed"));
                        tellContacts(network, actor, group);
                        tellCoordinators(network, actor, group, "claimed");
                    }
                    return null;
                });
    }

    void withdraw(Network network, Actor actor, Group group) {
        scope.in(
                network.id(),
                db -> {
                    claims.openOf(network.id(), group.id(), actor.personId())
                            .filter(one -> claims.withdraw(network.id(), actor, group.id()))
                            .ifPresent(one -> write(network, actor, one, "withdrew_claim"));
                    return null;
                });
    }

    /** The coordinator hears it too, and decides all the same. */
    void object(Network network, Actor actor, Claim one, String words) {
        scope.in(
                network.id(),
                db -> {
                    if (claims.object(network.id(), actor, one.id(), words)) {
                        write(network, actor, one, "objected_to_claim");
                        var group = groups.find(network.id(), one.group()).orElseThrow();
                        tellCoordinators(network, actor, group, "objected");
                    }
                    return null;
                });
    }

    void decide(Network network, Actor actor, Claim one, boolean accepted, String reason) {
        scope.in(
                network.id(),
                db -> {
                    if (claims.decide(network.id(), actor, one.id(), accepted, reason)) {
                        var group = groups.find(network.id(), one.group()).orElseThrow();
                        if (accepted) {
                            letIn(network, actor, one);
                        }
                        var what = accepted ? "claim_accepted" : "claim_declined";
                        write(network, actor, one, what);
                        letters.write(
                                network,
                                new Letters.To(one.name(), one.mail()),
                                what,
                                group,
                                reason,
                                "/" + network.slug() + "/groups/" + group.slug());
                    }
                    return null;
                });
    }

    private void letIn(Network network, Actor actor, Claim one) {
        var named = new ArrayList<>(contacts.of(network.id(), one.group()));
        if (named.stream().noneMatch(c -> one.mail().equalsIgnoreCase(c.mail()))) {
            named.add(new GroupContact(one.name(), null, one.mail(), null));
            contacts.name(network.id(), actor, one.group(), named);
        }
        offices.appoint(
                network.id(), actor, one.person(), Office.REPRESENTATIVE, one.group().value());
        stillThere.answer(network, actor, one.group());
    }

    private void tellContacts(Network network, Actor actor, Group group) {
        contacts.of(network.id(), group.id()).stream()
                .filter(contact -> contact.mail() != null)
                .map(c -> new Letters.To(c.name(), Objects.requireNonNull(c.mail()).strip()))
                .forEach(
                        to ->
                                letters.write(
                                        network,
                                        to,
                                        "claim_notice",
                                        group,
                                        actor.name(),
                                        "/"
                                                + network.slug()
                                                + "/groups/"
                                                + group.slug()
                                                + "/keeping"));
    }

    private void tellCoordinators(Network network, Actor actor, Group group, String what) {
        letters.coordinators(network.id())
                .forEach(
                        to ->
                                letters.write(
                                        network,
                                        to,
                                        what,
                                        group,
                                        actor.name(),
                                        "/" + network.slug() + "/claims"));
    }

    /** Not of the group, whose history everybody reads: who claimed it stays out of that. */
    private void write(Network network, Actor actor, Claim one, String action) {
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(
                        action, "claim", one.id(), null, Map.of("group", one.group().value())));
    }
}
