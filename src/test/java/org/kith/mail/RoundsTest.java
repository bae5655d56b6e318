package org.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.shared.WallClock;
import org.kith.web.Messages;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A letter of which it cannot be said whether it may go holds up no other, and is not lost. */
@KithTest
@ExtendWith(OutputCaptureExtension.class)
class RoundsTest {

    private final TestNetworks tests;
    private final Networks networks;
    private final NetworkScope scope;
    private final MailLine line;
    private final Returned returned;
    private final WallClock clock;
    private final Hours hours;
    private final Digests digests;
    private final Messages messages;
    private final AnswersByMail answers;
    private final Outbox outbox;
    private final Choices choices;

    RoundsTest(
            TestNetworks tests,
            Networks networks,
            NetworkScope scope,
            MailLine line,
            Returned returned,
            WallClock clock,
            Hours hours,
            Digests digests,
            Messages messages,
            AnswersByMail answers,
            Outbox outbox,
            Choices choices) {
        this.tests = tests;
        this.networks = networks;
        this.scope = scope;
        this.line = line;
        this.returned = returned;
        this.clock = clock;
        this.hours = hours;
        this.digests = digests;
        this.messages = messages;
        this.answers = answers;
        this.outbox = outbox;
        this.choices = choices;
    }

    @Test
    void letters_beside_one_that_cannot_be_looked_at_go_out(CapturedOutput log) {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var broken = letter(huda, network, "Broken");
        for (var subject : List.of("One", "Two", "Three", "Four", "Five", "Six")) {
            letter(huda, network, subject);
        }
        assertThat(delivered(huda, broken))
                .containsExactlyInAnyOrder("One", "Two", "Three", "Four", "Five", "Six");
        assertThat(log).contains("Letter " + broken.id() + " could not be looked at", "no answer");
        assertThat(failure(network, broken)).isEqualTo("no answer");
        assertThat(waits(network, broken)).isTrue();
    }

    @Test
    void what_is_gathered_goes_out_without_what_cannot_be_looked_at() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        choices.choose(network.id(), huda.mail(), Kind.UPKEEP, Pace.DAILY, Choices.Said.CHOSEN);
        var broken = letter(huda, network, "Broken");
        letter(huda, network, "One");
        letter(huda, network, "Two");
        gather(network, broken);
        assertThat(delivered(huda, broken)).singleElement().asString().contains("2");
        assertThat(waits(network, broken)).isTrue();
        gather(network, null);
        assertThat(delivered(huda, null)).containsExactly("Broken");
    }

    @Test
    void what_cannot_be_looked_at_when_its_digest_goes_out_is_in_the_next() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        choices.choose(network.id(), huda.mail(), Kind.UPKEEP, Pace.DAILY, Choices.Said.CHOSEN);
        var broken = letter(huda, network, "Broken");
        letter(huda, network, "One");
        letter(huda, network, "Two");
        gather(network, null);
        assertThat(delivered(huda, broken)).singleElement().asString().contains("2");
        gather(network, null);
        assertThat(delivered(huda, null)).containsExactly("Broken");
    }

    private Message letter(Person to, Network network, String subject) {
        var letter =
                Message.to(to.mail(), Language.EN, subject, "Friends")
                        .by(network, Kind.UPKEEP)
                        .in(new Message.Strand(Uuid7.next(), Uuid7.next(), null));
        outbox.add(letter);
        return letter;
    }

    private void gather(Network network, @Nullable Message broken) {
        new Gathering(networks, scope, digests, outbox, looking(broken)).gather(network, false);
    }

    /** The subjects of what goes out to somebody now. */
    private List<String> delivered(Person to, @Nullable Message broken) {
        var found = new ArrayList<String>();
        var rounds = new Rounds(line, returned, clock, hours, looking(broken));
        while (rounds.deliver(
                        one -> {
                            if (one.recipient().equals(to.mail())) {
                                found.add(one.subject());
                            }
                        })
                > 0) {}
        return found;
    }

    /** Nothing can be said of one. */
    private Gathered looking(@Nullable Message broken) {
        var about = broken == null || broken.strand() == null ? null : broken.strand().about();
        return new Gathered(
                networks, digests, new Standing(List.of(new Broken(about))), messages, answers);
    }

    private record Broken(@Nullable UUID letter) implements KnowsWhatStands {

        @Override
        public boolean knows(Kind kind) {
            return kind == Kind.UPKEEP;
        }

        @Override
        public boolean stands(Network.Id network, UUID about, @Nullable UUID asked) {
            if (about.equals(letter)) {
                throw new IllegalStateException("no answer");
            }
            return true;
        }
    }

    private String failure(Network network, Message letter) {
        return scope.in(
                network.id(),
                db ->
                        db.sql("select failure from outgoing_mail where id = :id")
                                .param("id", letter.id())
                                .query(String.class)
                                .single());
    }

    private boolean waits(Network network, Message letter) {
        return scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        select sent_at is null and given_up_at is null from outgoing_mail where id = :id
                                        """)
                                .param("id", letter.id())
                                .query(Boolean.class)
                                .single());
    }
}
