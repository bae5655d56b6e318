package org.kith.conference;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Gathering;
import org.kith.gathering.When;
import org.kith.names.Fold;
import org.kith.network.Network;
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
 * @param places how many can take part, who ask for one each; null for everybody who comes
 * @param draft whether only those who plan see it
 * @param changes how often it was changed
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
        List<String> speakers,
        @Nullable Integer places,
        boolean draft,
        int changes) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_ABOUT = 2000;
    static final int LONGEST_ROOM = 60;
    static final int LONGEST_SPEAKER = 120;
    static final int MOST_SPEAKERS = 20;
    static final int MOST_PLACES = 10_000;

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

    /** It is otherwise now, told in the transaction that changes it. */
    public record Replanned(Network network, ConferenceSession before, ConferenceSession now) {

        public boolean changesHours() {
            return !before.when().equals(now.when());
        }
    }

    /** It is taken out of the programme in this transaction, and is there still. */
    public record Dropped(Network network, ConferenceSession session) {}

    ConferenceSession as(Id other) {
        return new ConferenceSession(
                other, gathering, kind, titles, about, track, room, when, speakers, places, draft,
                changes);
    }

    /** Whether the same is said of it, whichever of two it is and however often it was changed. */
    boolean saysTheSameAs(ConferenceSession other) {
        return as(other.id).after(other.changes).equals(other);
    }

    ConferenceSession after(int others) {
        return new ConferenceSession(
                id, gathering, kind, titles, about, track, room, when, speakers, places, draft,
                others);
    }

    ConferenceSession at(When other) {
        return new ConferenceSession(
                id, gathering, kind, titles, about, track, room, other, speakers, places, draft,
                changes);
    }

    public boolean meets(ConferenceSession other) {
        return !other.id.equals(id)
                && other.when.starts().isBefore(when.ends())
                && when.starts().isBefore(other.when.ends());
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
