package org.kith.agreement;

import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.Sides.Side;
import org.kith.twinning.Speakers;
import org.kith.web.Days;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the people of a side by mail what became of an agreement, each in their language. */
@Component
class AgreementLetters {

    private final Speakers speakers;
    private final SideNames names;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    AgreementLetters(
            Speakers speakers,
            SideNames names,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.speakers = speakers;
        this.names = names;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** What a letter says; its words are {@code agreement.mail.<code>}. */
    enum What {
        STARTED,
        /** A version is newer than the one that was approved. */
        VOIDED,
        APPROVED,
        IN_FORCE,
        TAKEN_BACK,
        LAID_ASIDE,
        WITHDRAWN,
        REVIEW,
        END;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param from the side that acted
     * @param reason in the words of who acted; may be empty
     * @param day that it tells of, for reminders
     */
    record News(
            What what,
            Link link,
            Agreement agreement,
            Side from,
            String reason,
            Optional<LocalDate> day) {}

    News news(What what, Link link, Agreement agreement, Side from) {
        return new News(what, link, agreement, from, "", Optional.empty());
    }

    void tellBoth(Network network, Actor actor, News news) {
        var everybody =
                Arrays.stream(Side.values())
                        .flatMap(side -> speakers.of(network.id(), news.link(), side).stream())
                        .collect(Collectors.toSet());
        everybody.stream()
                .filter(person -> !person.id().equals(actor.person()))
                .forEach(person -> write(network, news, person));
    }

    void tell(Network network, Actor actor, News news, Side whom) {
        speakers.of(network.id(), news.link(), whom).stream()
                .filter(person -> !person.id().equals(actor.person()))
                .forEach(person -> write(network, news, person));
    }

    private void write(Network network, News news, Person person) {
        var language = person.language();
        var row = names.row(network, news.link(), language);
        var said =
                messages.get(
                        language,
                        "agreement.mail." + news.what().code(),
                        row.nameOf(news.from()),
                        messages.get(language, "agreement.kind." + news.agreement().kind().code()),
                        news.reason(),
                        news.day().map(day -> Days.said(day, language)).orElse(""));
        var subject =
                messages.get(
                        language, "agreement.mail.subject", row.nameOf(Side.A), row.nameOf(Side.B));
        var page =
                "%s/%s/links/%s/agreements/%s"
                        .formatted(address, network.slug(), row.slug(), news.agreement().id());
        outbox.add(
                Message.to(
                                person.mail(),
                                language,
                                subject,
                                messages.get(
                                        language,
                                        "agreement.mail.body",
                                        person.name(),
                                        said,
                                        page,
                                        network.nameFor(language)))
                        .by(network, Kind.LINK));
    }
}
