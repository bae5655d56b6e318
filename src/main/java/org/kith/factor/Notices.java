package org.kith.factor;

import org.kith.account.Person;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Tells somebody by mail what was changed in how they sign in. */
@Component
class Notices {

    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    Notices(Outbox outbox, Messages messages, @Value("${kith.address}") String address) {
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    enum What {
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        APP_ADDED,
        APP_REMOVED,
        CODES_RENEWED,
        CODE_USED;

        private String key() {
            return "factor.notice." + name().toLowerCase(Locale.ROOT);
        }
    }

    void tell(Person person, What what) {
        var language = person.language();
        outbox.add(
                Message.to(
                        person.mail(),
                        language,
                        messages.get(language, "factor.notice.subject"),
                        messages.get(
                                language,
                                "factor.notice.body",
                                person.name(),
                                messages.get(language, what.key()),
                                address + "/me/security")));
    }
}
