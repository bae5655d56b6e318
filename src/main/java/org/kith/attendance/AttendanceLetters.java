package org.kith.attendance;

import org.kith.attendance.Attendance.Standing;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.GatheringRow;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What who registered is told by mail, in the language and by the clocks that they chose. Each
 * letter says when and where, and leads to the page where they leave.
 */
@Component
class AttendanceLetters {

    private final GatheringLists lists;
    private final OwnAddress own;
    private final Outbox outbox;
    private final Messages messages;

    AttendanceLetters(GatheringLists lists, OwnAddress own, Outbox outbox, Messages messages) {
        this.lists = lists;
        this.own = own;
        this.outbox = outbox;
        this.messages = messages;
    }

    /** What a letter says; its words are {@code attendance.mail.<code>}. */
    enum What {
        ASKED(false),
        PLACED(false),
        WAITING(false),
        MOVED_UP(false),
        CALLED_OFF(false),
        MOVED(false),
        WEEK(true),
        DAY(true);

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

        static What of(Standing standing) {
            return switch (standing) {
                case UNCONFIRMED, LEFT -> ASKED;
                case WAITING -> WAITING;
                case PLACED -> PLACED;
            };
        }
    }

    void write(Network network, Gathering gathering, Attendance one, What what) {
        write(network, lists.row(gathering), one, what);
    }

    /** For many at once the row is looked up once. */
    void write(Network network, GatheringRow row, Attendance one, What what) {
        var gathering = row.gathering();
        var language = one.language();
        var title = gathering.titleFor(language).text();
        var page = own.whole(network, one.id());
        var cancelled = gathering.course().cancelled();
        var letter =
                Message.to(
                        one.mail(),
                        language,
                        messages.get(
                                language, "attendance.mail." + what.code() + ".subject", title),
                        messages.get(
                                language,
                                "attendance.mail." + what.code() + ".body",
                                one.name(),
                                title,
                                facts(row, one, what, language),
                                page,
                                cancelled == null ? "" : cancelled.because(),
                                network.nameFor(language)));
        outbox.add(what.chosen ? letter.by(network, Kind.GATHERING) : letter);
    }

    /** When, where, online where, for how many, for how much: a line each. */
    private String facts(GatheringRow row, Attendance one, What what, Language language) {
        var gathering = row.gathering();
        var lines = new ArrayList<String>();
        lines.add(gathering.when().said(messages, language));
        var zone = one.zone();
        if (zone != null && !zone.equals(gathering.when().zone())) {
            var own = gathering.when().on(zone).said(messages, language);
            lines.add(messages.get(language, "attendance.mail.own_clocks", own));
        }
        var where = where(row, language);
        if (!where.isEmpty()) {
            lines.add(messages.get(language, "attendance.mail.where", where));
        }
        var online = gathering.where().link();
        if (!online.isEmpty() && tellsOnline(one, what)) {
            lines.add(messages.get(language, "attendance.mail.online", online));
        }
        lines.add(messages.get(language, "attendance.people", one.people()));
        var fee = gathering.registration().fee();
        if (fee != null) {
            lines.add(
                    messages.get(
                            language,
                            "attendance.mail.fee",
                            fee.times(one.people()).said(language)));
        }
        return String.join("\n", List.copyOf(lines));
    }

    /** Only to who has a place; the letter that gives one is written before its row says so. */
    private static boolean tellsOnline(Attendance one, What what) {
        return what == What.PLACED
                || what == What.MOVED_UP
                || (one.standing() == Standing.PLACED && what != What.CALLED_OFF);
    }

    private static String where(GatheringRow row, Language language) {
        var place = row.place() == null ? "" : row.place().nameFor(language);
        return Stream.of(row.gathering().where().venue(), place)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
