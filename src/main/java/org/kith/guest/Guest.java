package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Gathering;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody whom a gathering invites by name.
 *
 * @param place in the order of protocol, from 1
 * @param title title and office, as they are addressed; may be empty
 * @param mail lower case; empty where they are invited on paper
 * @param language of their letters
 * @param companions how many may come along
 * @param invitedAt null until a letter went to them
 * @param answer null until they have answered
 * @param changes how often it was changed, by the organisers or by them
 */
public record Guest(
        Id id,
        Gathering.Id gathering,
        int place,
        String title,
        String name,
        String mail,
        Language language,
        int companions,
        @Nullable Instant invitedAt,
        @Nullable Answer answer,
        int changes) {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_OTHERS = 1100;
    static final int LONGEST_NEEDS = 1000;
    static final int MOST_COMPANIONS = 9;
    static final int MOST = 500;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * @param others names of those who come along, one a line
     * @param needs at the table and on the way
     */
    public record Answer(Instant at, boolean comes, String others, String needs) {

        static Answer no() {
            return new Answer(Instant.now(), false, "", "");
        }

        public List<String> companions() {
            return others.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
        }

        /** Whether it names nobody whom the other does not. */
        boolean isWithin(Answer other) {
            var added = new ArrayList<>(companions());
            other.companions().forEach(added::remove);
            return added.isEmpty();
        }
    }

    public boolean comes() {
        return answer != null && answer.comes();
    }

    public boolean declined() {
        return answer != null && !answer.comes();
    }

    /** How it stands: the last part of the key of its words. */
    public String standing() {
        if (answer == null) {
            return invitedAt == null ? "new" : "invited";
        }
        return answer.comes() ? "comes" : "declined";
    }

    Guest answering(Answer said) {
        return new Guest(
                id,
                gathering,
                place,
                title,
                name,
                mail,
                language,
                companions,
                invitedAt,
                said,
                changes);
    }
}
