package org.kith.departure;

import org.kith.account.Actor;
import org.kith.account.Keepers;
import org.kith.account.MemberList;
import org.kith.account.Person;
import org.kith.backup.Gone;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.web.Days;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is told that a network goes, stays, or is gone. Who can call it off hears of it from the
 * installation, whatever letters they have chosen, and so do its operators in any case; members,
 * and who coordinated it lately, from the network, and at once.
 */
@Component
class DeletionLetters {

    /** Who was put out of office before the network goes hears of it too. */
    private static final Duration LATELY = Duration.ofDays(60);

    private final Keepers keepers;
    private final MemberList members;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    DeletionLetters(
            Keepers keepers,
            MemberList members,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.keepers = keepers;
        this.members = members;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void asked(Network network, Actor actor, Deletion asked) {
        tell(network, actor, "asked", asked.goesAt(), asked.reason());
    }

    void calledOff(Network network, Actor actor) {
        tell(network, actor, "called_off", Instant.now(), "");
    }

    /**
     * @param keeper who kept it until now
     */
    Message gone(Network network, Gone gone, Person keeper) {
        var language = keeper.language();
        var name = network.nameFor(language);
        return Message.to(
                keeper.mail(),
                language,
                messages.get(language, "departure.mail.gone.subject", name),
                messages.get(
                        language,
                        "departure.mail.gone.body",
                        keeper.name(),
                        name,
                        Days.moment(gone.at(), language),
                        gone.rows(),
                        gone.tables(),
                        gone.seal(),
                        gone.hash()));
    }

    private void tell(Network network, Actor actor, String what, Instant at, String reason) {
        var keeping = keepers.andOperators(network.id());
        var page = address + "/" + network.slug() + "/settings/departure";
        keeping.stream()
                .map(to -> letter(network, to, what + ".keeper", actor, at, reason, page))
                .forEach(outbox::add);
        others(network, keeping).stream()
                .map(to -> letter(network, to, what, actor, at, reason, home(network)))
                .map(letter -> letter.by(network, Kind.MEMBERS).within(Deletion.WAITS))
                .forEach(outbox::add);
    }

    private List<Person> others(Network network, List<Person> keeping) {
        var lately = Instant.now().minus(LATELY);
        return Stream.concat(
                        members.all(network.id()).stream(),
                        keepers.formerly(network.id(), lately).stream())
                .distinct()
                .filter(one -> !keeping.contains(one))
                .toList();
    }

    private String home(Network network) {
        return address + "/" + network.slug();
    }

    private Message letter(
            Network network,
            Person to,
            String what,
            Actor actor,
            Instant at,
            String reason,
            String link) {
        var language = to.language();
        var name = network.nameFor(language);
        var when = Days.moment(at, language);
        return Message.to(
                to.mail(),
                language,
                messages.get(language, "departure.mail." + subject(what), name, when),
                messages.get(
                        language,
                        "departure.mail." + what + ".body",
                        to.name(),
                        name,
                        actor.name(),
                        when,
                        link,
                        !reason.isEmpty(),
                        reason,
                        address + "/me/data"));
    }

    private static String subject(String what) {
        return what.replace(".keeper", "") + ".subject";
    }
}
