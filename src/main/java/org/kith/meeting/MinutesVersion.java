package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.meeting.MinutesText.Resolved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One saving of the minutes.
 *
 * @param number from 1
 * @param sha256 of {@link MinutesText#canonical}, in hexadecimal
 * @param put null while it is a draft
 * @param present who was there
 */
public record MinutesVersion(
        int number,
        MinutesText text,
        String sha256,
        Instant savedAt,
        String savedBy,
        @Nullable Put put,
        List<Presence> present) {

    static final int LONGEST_NAME = 120;
    static final int MOST_OTHERS = 100;

    /**
     * That the sides were asked about it.
     *
     * @param until the last day on which groups answer; null where sides of a link do, at any time
     */
    public record Put(Instant at, @Nullable LocalDate until) {}

    /**
     * @param group for which they spoke; null for who came for nobody
     * @param name empty where nobody wrote it down; a dash where it was forgotten
     */
    public record Presence(Group.@Nullable Id group, String name) {}

    public MinutesVersion {
        present = List.copyOf(present);
    }

    public boolean isPut() {
        return put != null;
    }

    /** The beginning of the hash, for a sentence. */
    public String shortHash() {
        return sha256.substring(0, 8);
    }

    /** All groups of which it says something: that they were there, or that they do something. */
    Set<Group.Id> named() {
        return Stream.concat(
                        groups().stream(),
                        text.decisions().stream()
                                .map(Resolved::byGroup)
                                .flatMap(Stream::ofNullable))
                .collect(Collectors.toSet());
    }

    List<Group.Id> groups() {
        return present.stream()
                .map(Presence::group)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
