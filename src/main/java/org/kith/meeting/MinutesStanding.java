package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.twinning.Sides.Side;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far the sides have come with one version of the minutes. Silence is said as silence: it never
 * agrees.
 *
 * @param parties whose word it waits for
 * @param words all on this version, the newest first
 */
public record MinutesStanding(
        MinutesVersion version, List<Party> parties, List<MinutesWord> words, LocalDate today) {

    public enum State {
        /** Nobody has been asked about it. */
        DRAFT,
        ASKED,
        /** Somebody objects, and has not confirmed since. */
        OBJECTED,
        /** The day is over, and not all have answered. */
        UNANSWERED,
        /** All have confirmed, and there are some. */
        STANDS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MinutesStanding {
        parties = List.copyOf(parties);
        words = List.copyOf(words);
    }

    static MinutesStanding of(
            MinutesVersion version, Meeting meeting, List<MinutesWord> said, LocalDate today) {
        return new MinutesStanding(
                version,
                meeting.link() == null ? ofNetwork(version) : ofLink(),
                said.stream().filter(word -> word.isOf(version)).toList(),
                today);
    }

    private static List<Party> ofLink() {
        return Arrays.stream(Side.values()).<Party>map(Party.OfLink::new).toList();
    }

    private static List<Party> ofNetwork(MinutesVersion version) {
        return version.groups().stream().<Party>map(Party.OfNetwork::new).toList();
    }

    /** Its newest word. */
    public Optional<MinutesWord> wordOf(Party party) {
        return words.stream().filter(word -> word.party().equals(party)).findFirst();
    }

    public State state() {
        if (!version.isPut()) {
            return State.DRAFT;
        }
        var newest = parties.stream().flatMap(party -> wordOf(party).stream()).toList();
        if (newest.stream().anyMatch(word -> !word.confirms())) {
            return State.OBJECTED;
        }
        if (!parties.isEmpty() && newest.size() == parties.size()) {
            return State.STANDS;
        }
        return isOver() ? State.UNANSWERED : State.ASKED;
    }

    /** Whether it cannot stand as it is. */
    public boolean isTroubled() {
        return state() == State.OBJECTED || state() == State.UNANSWERED;
    }

    /** Whether the day until which groups answer has passed. */
    public boolean isOver() {
        var until = until();
        return until != null && today.isAfter(until);
    }

    public @Nullable LocalDate until() {
        return version.put() == null ? null : version.put().until();
    }

    /**
     * Whether a word is still heard: all may still change theirs, until all agree or the day ends.
     */
    boolean listens() {
        return version.isPut() && state() != State.STANDS && !isOver();
    }

    /** The parties among these that have not confirmed it. */
    List<Party> asks(Set<Party> own) {
        return listens()
                ? parties.stream()
                        .filter(own::contains)
                        .filter(party -> wordOf(party).filter(MinutesWord::confirms).isEmpty())
                        .toList()
                : List.of();
    }

    public Stream<MinutesWord> objections() {
        return words.stream().filter(word -> !word.confirms());
    }
}
