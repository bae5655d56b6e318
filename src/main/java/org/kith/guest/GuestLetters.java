package org.kith.guest;

import org.kith.gathering.GatheringRow;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Days;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What guests are told by mail: that they are invited, that it moves, that it is called off. Each
 * letter says when and where, and leads to the page where they answer.
 */
@Component
class GuestLetters {

    private final GuestLink link;
    private final GuestSteps steps;
    private final NamesDue due;
    private final Outbox outbox;
    private final Messages messages;
    private final String address;

    GuestLetters(
            GuestLink link,
            GuestSteps steps,
            NamesDue due,
            Outbox outbox,
            Messages messages,
            @Value("${kith.address}") String address) {
        this.link = link;
        this.steps = steps;
        this.due = due;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    /** What a letter says; its words are {@code guest.mail.<code>}. */
    enum What {
        INVITED(true),
        MOVED(false),
        CALLED_OFF(false);

        private final boolean chosen;

        /**
         * @param chosen whether its reader can choose not to get it
         */
        What(boolean chosen) {
            this.chosen = chosen;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void write(Network network, GatheringRow row, Guest guest, What what) {
        var language = guest.language();
        var token = link.of(guest.id());
        steps.invite(network.id(), guest.id(), token);
        var title = row.gathering().titleFor(language).text();
        var cancelled = row.gathering().course().cancelled();
        var words = "guest.mail." + what.code();
        var letter =
                Message.to(
                        guest.mail(),
                        language,
                        messages.get(language, words + ".subject", title),
                        messages.get(
                                language,
                                words + ".body",
                                addressed(guest),
                                title,
                                facts(network, row, language),
                                address + "/guests/" + network.slug() + "/" + token.value(),
                                cancelled == null ? "" : cancelled.because(),
                                network.nameFor(language)));
        outbox.add(what.chosen ? letter.by(network, Kind.GATHERING) : letter);
    }

    private static String addressed(Guest guest) {
        return Stream.of(guest.title(), guest.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** When, where, and until when names are needed: a line each. */
    private String facts(Network network, GatheringRow row, Language language) {
        var gathering = row.gathering();
        var lines = new ArrayList<String>();
        lines.add(gathering.when().said(messages, language));
        var place = row.place() == null ? "" : row.place().nameFor(language);
        var where =
                Stream.of(gathering.where().venue(), place)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        if (!where.isEmpty()) {
            lines.add(messages.get(language, "guest.mail.where", where));
        }
        due.of(network.id(), gathering.id())
                .map(day -> messages.get(language, "guest.mail.due", Days.said(day, language)))
                .ifPresent(lines::add);
        return String.join("\n", lines);
    }
}
