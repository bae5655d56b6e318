package org.kith.member;

import org.kith.account.Actor;
import org.kith.account.Office;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Token;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Words;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The letter of an invitation, whose link shows it. */
@Component
class InvitationLetter {

    private final People people;
    private final Messages messages;
    private final String address;

    InvitationLetter(People people, Messages messages, @Value("${kith.address}") String address) {
        this.people = people;
        this.messages = messages;
        this.address = address;
    }

    /** In the language of who has a sign-in already; in two for a stranger. */
    Message of(Network network, Actor actor, String mail, Office office, Token token) {
        var known = people.withMail(mail).map(Person::language);
        var first = words(network, actor, office, token, known.orElse(network.language()));
        var letter =
                Message.to(mail, first.language(), first.subject(), first.body())
                        .by(network, Kind.INVITATION)
                        .within(Invitation.LASTS);
        var second = known.isPresent() ? Optional.<Language>empty() : network.secondLanguage();
        return second.map(language -> words(network, actor, office, token, language))
                .map(letter::and)
                .orElse(letter);
    }

    private Words words(
            Network network, Actor actor, Office office, Token token, Language language) {
        var name = network.nameFor(language);
        return new Words(
                language,
                messages.get(language, "member.mail.invited.subject", name),
                messages.get(
                        language,
                        "member.mail.invited.body",
                        actor.name(),
                        name,
                        messages.label(network, language, "member.office." + office.code()),
                        address + "/invitations/" + network.slug() + "/" + token.value(),
                        Invitation.LASTS.toDays()));
    }
}
