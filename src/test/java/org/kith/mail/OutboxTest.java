package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.shared.Language;

import java.util.ArrayList;
import java.util.UUID;

@KithTest
class OutboxTest {

    private final Outbox outbox;

    OutboxTest(Outbox outbox) {
        this.outbox = outbox;
    }

    @Test
    void a_message_is_handed_over_once_and_again_only_where_it_failed() {
        var mine = "somebody-" + UUID.randomUUID() + "@test.kith";
        outbox.add(Message.to(mine, Language.EN, "Hello", "Friends"));
        var sent = new ArrayList<String>();
        while (!sent.contains("refused " + mine)) {
            outbox.deliver(
                    message -> {
                        sent.add("refused " + message.recipient());
                        throw new IllegalStateException("no such mailbox");
                    });
        }
        while (!sent.contains(mine)) {
            outbox.deliver(message -> sent.add(message.recipient()));
        }
        outbox.deliver(message -> sent.add(message.recipient()));
        assertThat(sent).containsOnlyOnce(mine);
    }
}
