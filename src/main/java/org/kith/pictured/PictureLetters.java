package org.kith.pictured;

import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.community.Representatives;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.mail.Words;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Days;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * What who agreed, and those who speak for the group, are told by mail: by the installation, since
 * nobody may have chosen not to hear of it.
 */
@Component
class PictureLetters {

    private final People people;
    private final Representatives representatives;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    PictureLetters(
            People people,
            Representatives representatives,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.people = people;
        this.representatives = representatives;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    void recorded(Network network, Group group, PictureConsent one, Token token) {
        if (one.mail() != null) {
            var path = "/pictured/" + network.slug() + "/" + token.value();
            write(network, one.mail(), "recorded", group, one, path);
        }
    }

    void withdrawn(Network network, Group group, PictureConsent one) {
        var path = "/" + network.slug() + "/groups/" + group.slug() + "/pictured";
        for (var to : representatives.of(network.id(), group.id())) {
            write(network, to.mail(), "withdrawn", group, one, path);
        }
    }

    /** Whose language nobody knows gets both of the network's. */
    private void write(
            Network network, String to, String what, Group group, PictureConsent one, String path) {
        var known = people.withMail(to).map(Person::language);
        var language = known.orElse(network.language());
        var first = words(language, what, network, group, one, path);
        var letter = Message.to(to, language, first.subject(), first.body());
        var second = known.isPresent() ? Optional.<Language>empty() : network.secondLanguage();
        outbox.add(
                second.map(other -> words(other, what, network, group, one, path))
                        .map(letter::and)
                        .orElse(letter));
    }

    private Words words(
            Language language,
            String what,
            Network network,
            Group group,
            PictureConsent one,
            String path) {
        return new Words(
                language,
                text(language, what + ".subject", network, group, one, path),
                text(language, what + ".body", network, group, one, path));
    }

    private String text(
            Language language,
            String what,
            Network network,
            Group group,
            PictureConsent one,
            String path) {
        return messages.get(
                language,
                "pictured.mail." + what,
                one.name(),
                group.name(),
                network.nameFor(language),
                messages.get(language, "pictured.scope." + one.scope().code()),
                Days.said(one.until(), language),
                address + path);
    }
}
