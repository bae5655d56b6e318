package org.kith.attendance;

import org.jspecify.annotations.Nullable;
import org.kith.gathering.Fee;
import org.kith.gathering.Gathering;
import org.kith.names.Fold;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody's registration for a gathering, with those who come along.
 *
 * @param affiliation for whom they come, and as what; may be empty
 * @param mail lower case
 * @param people how many, with themselves
 * @param others names of those who come along, one a line; may be empty
 * @param needs at the table and on the way; may be empty
 * @param language of their letters
 * @param zone whose clocks they live by; null for those of the gathering
 */
public record Attendance(
        Id id,
        Gathering.Id gathering,
        String name,
        String affiliation,
        String mail,
        int people,
        String others,
        String needs,
        Language language,
        @Nullable ZoneId zone,
        Course course,
        @Nullable Fee paid) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_AFFILIATION = 120;
    static final int MOST_PEOPLE = 50;
    static final int LONGEST_OTHERS = 4000;
    static final int LONGEST_NEEDS = 1000;

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
     * @param confirmedAt null until the button of the letter was pressed
     * @param placedAt null while they wait for a place
     * @param leftAt null while they mean to come
     * @param arrivedAt null until somebody at the door has seen them
     */
    public record Course(
            Instant registeredAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant placedAt,
            @Nullable Instant leftAt,
            @Nullable Instant arrivedAt) {}

    /** They do not come, or wait no longer; told in the transaction that says so. */
    public record Left(Network network, Attendance attendance) {}

    public enum Standing {
        UNCONFIRMED,
        WAITING,
        PLACED,
        LEFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Standing standing() {
        if (course.leftAt() != null) {
            return Standing.LEFT;
        }
        if (course.confirmedAt() == null) {
            return Standing.UNCONFIRMED;
        }
        return course.placedAt() == null ? Standing.WAITING : Standing.PLACED;
    }

    public boolean isHere() {
        return course.arrivedAt() != null;
    }

    /** Whether it is of somebody whom another list has: with the address and the name. */
    public boolean isOf(String address, String called) {
        return mail.equals(address)
                && (name.equals(called) || Fold.fold(name).equals(Fold.fold(called)));
    }

    /** All that are named, who registered first. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), others.lines())
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
