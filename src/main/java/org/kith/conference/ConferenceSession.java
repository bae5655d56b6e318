package org.kith.conference;

import org.kith.gathering.Gathering;
import org.kith.gathering.When;
import org.kith.names.Fold;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.shared.Worded;
import org.kith.shared.Worded.Said;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One thing that happens at a gathering.
 *
 * @param track which goes together; may be empty
 * @param room may be empty
 * @param speakers in the order in which they are named
 */
public record ConferenceSession(
        Id id,
        Gathering.Id gathering,
        Kind kind,
        Worded titles,
        Worded about,
        String track,
        String room,
        When when,
        List<String> speakers) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_ABOUT = 2000;
    static final int LONGEST_ROOM = 60;
    static final int LONGEST_SPEAKER = 120;
    static final int MOST_SPEAKERS = 20;

    /** In the place of somebody who has asked to be forgotten. */
    static final String FORGOTTEN = "—";

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        PLENARY,
        TALK,
        WORKSHOP,
        BREAK;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ConferenceSession {
        speakers = List.copyOf(speakers);
        if (titles.in().isEmpty()) {
            throw new IllegalArgumentException("a session has a title in one language at least");
        }
    }

    ConferenceSession at(When other) {
        return new ConferenceSession(
                id, gathering, kind, titles, about, track, room, other, speakers);
    }

    public Said titleFor(Language reader) {
        return titles.to(reader).orElseThrow();
    }

    /** Spelling is no difference; a name without letters is compared as it is. */
    static String key(String name) {
        var folded = Fold.fold(name);
        return folded.isEmpty() ? name.toLowerCase(Locale.ROOT) : folded;
    }
}
