package org.kith.pictured;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;

/** A consent is recorded, and taken back; who is concerned is told. */
@Component
class PictureConsenting {

    private static final String SUBJECT = "picture_consent";

    /** Of one group; those that are over are counted too until they are forgotten. */
    static final int MOST = 1000;

    private final NetworkScope scope;
    private final PictureConsents consents;
    private final Groups groups;
    private final PictureLetters letters;
    private final Audit audit;

    PictureConsenting(
            NetworkScope scope,
            PictureConsents consents,
            Groups groups,
            PictureLetters letters,
            Audit audit) {
        this.scope = scope;
        this.consents = consents;
        this.groups = groups;
        this.letters = letters;
        this.audit = audit;
    }

    /** Whoever agreed gets a letter that says so, with the link that takes it back. */
    void record(Network network, Actor actor, Group group, PictureConsent one) {
        scope.in(
                network.id(),
                db -> {
                    var token = Token.random();
                    consents.add(network.id(), actor, one, token);
                    // Who it is stands in the row alone: that can be erased.
                    var facts =
                            Map.of("scope", one.scope().code(), "until", one.until().toString());
                    write(network, actor, "recorded", one, facts);
                    letters.recorded(network, group, one, token);
                    return one;
                });
    }

    /** The group notes that somebody takes it back. */
    void withdraw(Network network, Actor actor, PictureConsent one) {
        scope.in(
                network.id(),
                db -> {
                    if (consents.withdraw(network.id(), one.id(), actor.name())) {
                        write(network, actor, "withdrawn", one, Map.of());
                    }
                    return one;
                });
    }

    /** Whoever agreed takes it back by their link; those who speak for the group are told. */
    Optional<PictureConsent> withdraw(Network network, Token token) {
        return scope.in(
                network.id(),
                db -> {
                    var found = consents.find(network.id(), token);
                    found.filter(one -> consents.withdraw(network.id(), one.id(), null))
                            .ifPresent(
                                    one -> {
                                        write(network, Actor.KITH, "withdrawn", one, Map.of());
                                        groups.find(network.id(), one.group())
                                                .ifPresent(
                                                        group ->
                                                                letters.withdrawn(
                                                                        network, group, one));
                                    });
                    return found.flatMap(one -> consents.find(network.id(), one.id()));
                });
    }

    private void write(
            Network network,
            Actor actor,
            String action,
            PictureConsent one,
            Map<String, String> facts) {
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(action, SUBJECT, one.id().value(), null, facts));
    }
}
