package org.kith.workshop;

import org.jspecify.annotations.Nullable;
import org.kith.attendance.Attendance;
import org.kith.attendance.Attendances;
import org.kith.attendance.OwnAddress;
import org.kith.conference.ConferenceSession;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What becomes of a place is told by mail where it was not their own doing: one letter to each
 * registration, in its language, that leads to the page where they give places up. Of a gathering
 * that is hidden nothing is told.
 */
@Component
class WorkshopLetters {

    private final Gatherings gatherings;
    private final Attendances attendances;
    private final OwnAddress own;
    private final Outbox outbox;
    private final Messages messages;

    WorkshopLetters(
            Gatherings gatherings,
            Attendances attendances,
            OwnAddress own,
            Outbox outbox,
            Messages messages) {
        this.gatherings = gatherings;
        this.attendances = attendances;
        this.own = own;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** What a letter says; its words are {@code workshop.mail.<code>}. */
    enum What {
        MOVED_UP,
        MOVED,
        /** It is now at the hour of another session of theirs. */
        PARTED,
        DROPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param other session that keeps them; null where none does
     */
    void write(
            Network network,
            Gathering gathering,
            ConferenceSession session,
            List<WorkshopPlace> whose,
            What what,
            @Nullable ConferenceSession other) {
        if (session.when().end().isBefore(Instant.now())
                || gathering.isCancelled()
                || gatherings.shown(network.id(), gathering.id()).isEmpty()) {
            return;
        }
        whose.stream()
                .collect(
                        Collectors.groupingBy(
                                WorkshopPlace::attendance, LinkedHashMap::new, Collectors.toList()))
                .forEach(
                        (id, theirs) ->
                                attendances
                                        .find(network.id(), id)
                                        .ifPresent(
                                                to ->
                                                        write(
                                                                network, gathering, session, to,
                                                                theirs, what, other)));
    }

    private void write(
            Network network,
            Gathering gathering,
            ConferenceSession session,
            Attendance to,
            List<WorkshopPlace> theirs,
            What what,
            @Nullable ConferenceSession other) {
        var language = to.language();
        var title = session.titleFor(language).text();
        outbox.add(
                Message.to(
                        to.mail(),
                        language,
                        messages.get(language, "workshop.mail." + what.code() + ".subject", title),
                        messages.get(
                                language,
                                "workshop.mail." + what.code() + ".body",
                                to.name(),
                                title,
                                facts(gathering, session, to, theirs, language),
                                own.whole(network, to.id()) + "/workshops",
                                network.nameFor(language),
                                other == null ? "" : other.titleFor(language).text())));
    }

    /** Of which gathering, when, in which room and for whom: a line each. */
    private String facts(
            Gathering gathering,
            ConferenceSession session,
            Attendance to,
            List<WorkshopPlace> theirs,
            Language language) {
        var lines = new ArrayList<String>();
        lines.add(gathering.titleFor(language).text());
        lines.add(session.when().said(messages, language));
        if (!session.room().isEmpty()) {
            lines.add(messages.get(language, "workshop.mail.room", session.room()));
        }
        if (to.people() > 1) {
            lines.add(
                    messages.get(
                            language,
                            "workshop.mail.for",
                            messages.list(
                                    language,
                                    theirs.stream()
                                            .map(
                                                    one ->
                                                            Companions.name(
                                                                    messages,
                                                                    language,
                                                                    to,
                                                                    one.companion()))
                                            .toList())));
        }
        return String.join("\n", List.copyOf(lines));
    }
}
