package org.kith.openid;

import org.kith.account.Person;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** From now on a provider opens for somebody, or no more; they are told by mail either way. */
@Component
class Linking {

    private final Identities identities;
    private final Providers providers;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    Linking(
            Identities identities,
            Providers providers,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.identities = identities;
        this.providers = providers;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** False where it is somebody else's. */
    @Transactional
    public boolean link(Person person, Identity identity) {
        var theirs = identities.add(person.id(), identity);
        if (theirs) {
            tell(person, "linked", identity.provider(), identity.shown());
        }
        return theirs;
    }

    @Transactional
    public void unlink(Person person, UUID identity) {
        identities.of(person.id()).stream()
                .filter(one -> one.id().equals(identity))
                .filter(one -> identities.remove(person.id(), identity))
                .forEach(one -> tell(person, "unlinked", one.provider(), one.shown()));
    }

    private void tell(Person person, String what, String provider, String shown) {
        var language = person.language();
        outbox.add(
                Message.to(
                        person.mail(),
                        language,
                        messages.get(language, "openid.notice.subject"),
                        messages.get(
                                language,
                                "openid.notice." + what,
                                person.name(),
                                providers.name(provider),
                                shown,
                                address + "/me/security")));
    }
}
