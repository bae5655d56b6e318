package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/**
 * The policy of claims: whoever is a contact already is told and heard; the coordinator decides;
 * who is let in stands beside the contacts that are there and takes nobody's place.
 */
@Component
class Claiming {

    private final NetworkScope scope;
    private final Claims claims;
    private final Hearings hearings;
    private final StillThere stillThere;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Offices offices;
    private final Audit audit;
    private final Recipients recipients;
    private final Letters letters;

    Claiming(
            NetworkScope scope,
            Claims claims,
            Hearings hearings,
            StillThere stillThere,
            Groups groups,
            GroupContacts contacts,
            Offices offices,
            Audit audit,
            Recipients recipients,
            Letters letters) {
        this.scope = scope;
        this.claims = claims;
        this.hearings = hearings;
        this.stillThere = stillThere;
        this.groups = groups;
        this.contacts = contacts;
        this.offices = offices;
        this.audit = audit;
        this.recipients = recipients;
        this.letters = letters;
    }

    /** What became of a decision. */
    enum Outcome {
        DONE,
        /** The contacts are still heard. */
        TOO_EARLY,
        /** Somebody else decided first, or it was taken back. */
        OVER
    }

    void claim(
            Network network, Actor actor, Group group, String evidence, @Nullable String address) {
        scope.in(
                network.id(),
                db -> {
                    var id = Uuid7.next();
                    if (claims.add(network.id(), actor, id, group.id(), evidence, address)) {
                        write(network, actor, id, group.id(), "claimed");
                        tellContacts(network, actor, group, id);
                        tellKeepers(network, actor.name(), group, "claimed");
                    }
                    return id;
                });
    }

    void withdraw(Network network, Actor actor, Group group) {
        scope.in(
                network.id(),
                db -> {
                    claims.openOf(network.id(), group.id(), actor.personId())
                            .filter(one -> claims.withdraw(network.id(), actor, group.id()))
                            .ifPresent(
                                    one ->
                                            write(
                                                    network,
                                                    actor,
                                                    one.id(),
                                                    one.group(),
                                                    "withdrew_claim"));
                    return null;
                });
    }

    /**
     * Somebody of the group says what they know; the coordinators hear it too, and decide all the
     * same. That they speak shows that the group is there.
     *
     * @return false where it was decided or taken back meanwhile
     */
    boolean say(
            Network network,
            Actor actor,
            Claim one,
            Hearings.Asked who,
            boolean objects,
            String words) {
        return scope.in(
                network.id(),
                db -> {
                    var heard = hearings.say(network.id(), one.id(), who, objects, words);
                    if (heard) {
                        var what = objects ? "objected" : "agreed";
                        write(network, actor, one.id(), one.group(), what + "_to_claim");
                        stillThere.answer(network.id(), actor, one.group());
                        var group = groups.find(network.id(), one.group()).orElseThrow();
                        tellKeepers(network, who.name(), group, what);
                    }
                    return heard;
                });
    }

    Outcome decide(Network network, Actor actor, Claim one, boolean accepted, String reason) {
        return scope.in(
                network.id(),
                db -> {
                    if (accepted
                            && hearings.of(network.id(), one).lastsUntil(Instant.now()) != null) {
                        return Outcome.TOO_EARLY;
                    }
                    if (!claims.decide(network.id(), actor, one.id(), accepted, reason)) {
                        return Outcome.OVER;
                    }
                    decided(
                            network,
                            actor,
                            one,
                            accepted ? "claim_accepted" : "claim_declined",
                            reason);
                    if (accepted) {
                        letIn(network, actor, one);
                    }
                    return Outcome.DONE;
                });
    }

    private void decided(Network network, Actor actor, Claim one, String what, String reason) {
        write(network, actor, one.id(), one.group(), what);
        var group = groups.find(network.id(), one.group()).orElseThrow();
        letters.write(
                network,
                new Letters.To(one.name(), one.mail()),
                what,
                group,
                reason,
                "/" + network.slug() + "/groups/" + group.slug());
    }

    private void letIn(Network network, Actor actor, Claim one) {
        var named = new ArrayList<>(contacts.of(network.id(), one.group()));
        if (named.stream().noneMatch(c -> one.mail().equalsIgnoreCase(c.mail()))) {
            named.add(
                    new GroupContact(
                            one.name(), null, one.mail(), null, GroupContact.Seen.asIn(named)));
            contacts.name(network.id(), actor, one.group(), named);
        }
        offices.appoint(
                network.id(), actor, one.person(), Office.REPRESENTATIVE, one.group().value());
        stillThere.answer(network.id(), actor, one.group());
    }

    private void tellContacts(Network network, Actor actor, Group group, UUID claim) {
        for (var to : recipients.contacts(network, group)) {
            var token = Token.random();
            hearings.letter(network.id(), claim, token, to);
            letters.write(
                    network,
                    to,
                    "claim_notice",
                    group,
                    actor.name(),
                    "/objections/" + network.slug() + "/" + token.value(),
                    Hearing.LASTS);
        }
    }

    private void tellKeepers(Network network, String who, Group group, String what) {
        for (var to : recipients.keepers(network)) {
            letters.write(network, to, what, group, who, "/" + network.slug() + "/claims");
        }
    }

    /** Not of the group, whose history everybody reads: who claimed it stays out of that. */
    private void write(Network network, Actor actor, UUID claim, Group.Id group, String action) {
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(action, "claim", claim, null, Map.of("group", group.value())));
    }
}
