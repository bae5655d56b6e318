package org.kith.newsletter;

import org.kith.account.MemberList;
import org.kith.mail.Kind;
import org.kith.mail.Subscribed;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * To whom a network's newsletter goes: who has subscribed and confirmed, and who belongs to it, but
 * for those who have chosen to get none. Each address once, a subscriber's own language first.
 */
@Component
class Addressees {

    private final Subscriptions subscriptions;
    private final MemberList members;
    private final Subscribed subscribed;

    Addressees(Subscriptions subscriptions, MemberList members, Subscribed subscribed) {
        this.subscriptions = subscriptions;
        this.members = members;
        this.subscribed = subscribed;
    }

    List<Addressee> of(Network network) {
        var all = new LinkedHashMap<String, Addressee>();
        subscriptions
                .confirmed(network.id())
                .forEach(
                        one ->
                                all.put(
                                        one.mail(),
                                        new Addressee(one.mail(), one.language(), one.id())));
        members.all(network.id())
                .forEach(
                        one ->
                                all.putIfAbsent(
                                        one.mail(),
                                        new Addressee(
                                                one.mail(),
                                                offered(network, one.language()),
                                                null)));
        subscribed.stopped(network.id(), Kind.NEWSLETTER).forEach(all::remove);
        return List.copyOf(all.values());
    }

    /** How many read it in each language. */
    Map<Language, Long> counted(Network network) {
        return of(network).stream()
                .collect(Collectors.groupingBy(Addressee::language, Collectors.counting()));
    }

    private static Language offered(Network network, Language wished) {
        return network.settings().offered().contains(wished) ? wished : network.language();
    }
}
