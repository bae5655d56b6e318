package org.kith.upkeep;

import org.jspecify.annotations.Nullable;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/**
 * Who is told of a hand-over: the two between whom it is, whoever is replaced, the other contacts
 * and the coordinators.
 */
@Component
class HandoverLetters {

    private final People people;
    private final Recipients recipients;
    private final Letters letters;

    HandoverLetters(People people, Recipients recipients, Letters letters) {
        this.people = people;
        this.recipients = recipients;
        this.letters = letters;
    }

    void named(Network network, Group group, Handover one, Token token) {
        letters.write(
                network,
                new Letters.To(one.toName(), one.toMail()),
                "handover",
                group,
                one.fromName(),
                "/handovers/" + network.slug() + "/" + token.value(),
                Handover.LASTS);
        for (var to : recipients.all(network, group, List.of(giver(one), one.toMail()))) {
            var what = is(to, one.replaces()) ? "handover.replacing" : "handover.named";
            letters.write(network, to, what, group, one.toName(), keeping(network, group));
        }
    }

    /** Whom the successor replaces, where somebody else handed over for them. */
    Optional<Letters.To> replaced(Network network, Group group, Handover one) {
        return recipients.contacts(network, group).stream()
                .filter(to -> is(to, one.replaces()))
                .filter(to -> !is(to, giver(one)) && !is(to, one.toMail()))
                .findFirst();
    }

    /**
     * @param replaced as they stood among the contacts before
     */
    void taken(
            Network network,
            Group group,
            Handover one,
            Person successor,
            Optional<Letters.To> replaced) {
        var name = successor.name();
        over(network, group, one, "accepted", name);
        replaced.ifPresent(
                to ->
                        letters.write(
                                network, to, "handover.replaced", group, name, at(network, group)));
        var knowing = List.of(giver(one), one.toMail(), replaced.map(Letters.To::mail).orElse(""));
        for (var to : recipients.all(network, group, knowing)) {
            letters.write(network, to, "handover.taken", group, name, at(network, group));
        }
    }

    /**
     * Told to who made it.
     *
     * @param successor their name
     */
    void over(Network network, Group group, Handover one, String how, String successor) {
        people.find(one.from())
                .ifPresent(
                        to ->
                                letters.write(
                                        network,
                                        Letters.To.of(to),
                                        "handover." + how,
                                        group,
                                        successor,
                                        at(network, group)));
    }

    private String giver(Handover one) {
        return people.find(one.from()).map(Person::mail).orElse("");
    }

    private static boolean is(Letters.To to, @Nullable String mail) {
        return Recipients.small(to.mail()).equals(mail);
    }

    private static String keeping(Network network, Group group) {
        return at(network, group) + "/keeping";
    }

    private static String at(Network network, Group group) {
        return "/" + network.slug() + "/groups/" + group.slug();
    }
}
