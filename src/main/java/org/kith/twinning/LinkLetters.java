package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the people of a link by mail what the other side or the coordinator says, each in theirs.
 */
@Component
class LinkLetters {

    private final Speakers speakers;
    private final Members members;
    private final People people;
    private final LinkLists lists;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    LinkLetters(
            Speakers speakers,
            Members members,
            People people,
            LinkLists lists,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.speakers = speakers;
        this.members = members;
        this.people = people;
        this.lists = lists;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** What a letter says; its words are {@code twinning.mail.<code>}. */
    enum What {
        ASKED(true),
        CORRECTED(true),
        REMINDED(true),
        CHECK(true),
        CHECK_REMINDED(true),
        CONFIRMED(false),
        DECLINED(false),
        SUSPENDED(false),
        ENDED(false),
        TAKEN_BACK(false),
        ENTERED(false),
        CHECKED(false),
        NOT_ACCEPTED(false);

        /** Whether an answer is asked for. */
        private final boolean asks;

        What(boolean asks) {
            this.asks = asks;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param from the side of which it tells
     * @param said in the words of who acted
     */
    record News(What what, Link link, Sides.Side from, Link.Stage stage, Said said) {}

    /**
     * Words of a letter.
     *
     * @param of the stage or the answer that they stand with: where they are hidden before the
     *     letter goes out, it stays; null where there are none
     */
    record Said(String words, @Nullable UUID of) {

        static final Said NOTHING = new Said("", null);

        static Said of(StatedStage fact, @Nullable String words) {
            return of(words, fact.id().value());
        }

        static Said of(LinkQuestion question, @Nullable String words) {
            return of(words, question.id().value());
        }

        /** Null where a letter does without the words: it goes out whatever becomes of them. */
        private @Nullable UUID in(String letter) {
            return letter.contains(words) ? of : null;
        }

        private static Said of(@Nullable String words, UUID of) {
            return words == null || words.isEmpty() ? NOTHING : new Said(words, of);
        }
    }

    void tell(Network network, Actor actor, News news, Sides.Side whom) {
        speakers.of(network.id(), news.link(), whom).stream()
                .filter(person -> !person.id().equals(actor.person()))
                .forEach(person -> write(network, news, person));
    }

    void tellCoordinators(Network network, Actor actor, News news) {
        coordinators(network.id()).stream()
                .filter(person -> !person.id().equals(actor.person()))
                .forEach(person -> write(network, news, person));
    }

    private List<Person> coordinators(Network.Id network) {
        return members.coordinators(network).stream()
                .map(people::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private void write(Network network, News news, Person person) {
        var language = person.language();
        var row = lists.of(network.id(), List.of(news.link().id()), language).getFirst();
        var a = row.a().getFirst().label();
        var b = row.b().getFirst().label();
        var said =
                messages.get(
                        language,
                        "twinning.mail." + news.what().code(),
                        news.from() == Sides.Side.A ? a : b,
                        messages.label(network, language, "twinning.stage." + news.stage().code()),
                        news.said().words());
        var subject = "twinning.mail.subject." + (news.what().asks ? "answer" : "news");
        outbox.add(
                Message.to(
                                person.mail(),
                                language,
                                messages.get(language, subject, a, b),
                                messages.get(
                                        language,
                                        "twinning.mail.body",
                                        person.name(),
                                        said,
                                        address + "/" + network.slug() + "/links/" + row.slug(),
                                        network.nameFor(language)))
                        .by(network, Kind.LINK)
                        .in(
                                new Message.Strand(
                                        news.link().id().value(), news.said().in(said), null)));
    }
}
