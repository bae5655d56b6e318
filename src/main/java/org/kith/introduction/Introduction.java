package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.shared.Uuid7;
import org.kith.twinning.Link;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A group's request to be introduced to a community, and what became of it.
 *
 * @param asking the group that asks, of the community {@code from}
 * @param to the community asked for
 * @param asked the group that answers for it; null where there is none
 * @param answerBy when it runs out if nobody answers
 * @param since when it came to its state
 * @param link what came of it; there where the state is LINKED, null elsewhere
 */
public record Introduction(
        Id id,
        Group.Id asking,
        Community.Id from,
        Community.Id to,
        Group.@Nullable Id asked,
        State state,
        Instant askedAt,
        Instant answerBy,
        Instant since,
        Link.@Nullable Id link) {

    /** How long the other side has for an answer. */
    public static final Duration TO_ANSWER = Duration.ofDays(21);

    /** After a no the same community is not asked again for so long. */
    static final Duration AFTER_A_NO = Duration.ofDays(180);

    /** A group waits for at most so many answers at a time. */
    static final int MOST_WAITING = 10;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum State {
        ASKED,
        AGREED,
        DECLINED,
        /** Nobody answered in time; the coordinator may pass it on. */
        EXPIRED,
        WITHDRAWN,
        /** Ended by the coordinator. */
        CLOSED,
        LINKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** While it is, the two communities are not asked for each other again. */
        public boolean open() {
            return this == ASKED || this == AGREED || this == EXPIRED;
        }
    }

    /** Who is to act next. */
    public enum Holder {
        ASKED_SIDE,
        COORDINATOR,
        BOTH_SIDES,
        NOBODY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Introduction begin(Group group, Community.Id to, Group.@Nullable Id asked, Instant now) {
        return new Introduction(
                Id.next(),
                group.id(),
                group.community(),
                to,
                asked,
                State.ASKED,
                now,
                now.plus(TO_ANSWER),
                now,
                null);
    }

    /** Whether an act is possible as things stand. */
    public boolean allows(Step.Act act) {
        return switch (act) {
            case AGREED, DECLINED -> state == State.ASKED || state == State.EXPIRED;
            case EXPIRED, REMINDED -> state == State.ASKED;
            case SAID, LINKED -> state == State.AGREED;
            case WITHDRAWN, CLOSED -> state.open();
            case PASSED_ON, INVITED -> state == State.ASKED || state == State.EXPIRED;
            case ASKED -> false;
        };
    }

    /** The state after an act; the same where the act changes none. */
    Introduction after(Step.Act act, Instant now) {
        return switch (act) {
            case AGREED, DECLINED, EXPIRED, WITHDRAWN, CLOSED -> in(State.of(act.code()), now);
            default -> this;
        };
    }

    /** Given to another group, with the whole time for an answer again. */
    Introduction passedTo(Group.Id group, Instant now) {
        return new Introduction(
                id, asking, from, to, group, State.ASKED, askedAt, now.plus(TO_ANSWER), now, null);
    }

    Introduction linkedAs(Link.Id made, Instant now) {
        return new Introduction(
                id, asking, from, to, asked, State.LINKED, askedAt, answerBy, now, made);
    }

    /**
     * Who holds it up.
     *
     * @param reachable whether somebody who can sign in answers for the asked group
     */
    public Holder holder(boolean reachable) {
        return switch (state) {
            case ASKED -> reachable ? Holder.ASKED_SIDE : Holder.COORDINATOR;
            case EXPIRED -> Holder.COORDINATOR;
            case AGREED -> Holder.BOTH_SIDES;
            default -> Holder.NOBODY;
        };
    }

    private Introduction in(State next, Instant now) {
        return new Introduction(id, asking, from, to, asked, next, askedAt, answerBy, now, null);
    }
}
