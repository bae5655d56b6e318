package org.kith.gathering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something that happens, as calendars have it.
 *
 * @param uid the same in each calendar that has it
 * @param stamp when what is told of it was last changed
 * @param sequence higher after each change
 * @param status of RFC 5545
 */
public record CalendarEvent(
        String uid,
        Instant stamp,
        int sequence,
        When when,
        String summary,
        String description,
        String location,
        String url,
        String status) {

    /**
     * For somebody who comes: where they wait for a place it is not certain.
     *
     * @param since when they have a place; null while they wait, and getting one is a change
     */
    public CalendarEvent placed(@Nullable Instant since) {
        if (since == null) {
            return status.equals("CONFIRMED") ? with(description, "TENTATIVE") : this;
        }
        var last = since.isAfter(stamp) ? since : stamp;
        return new CalendarEvent(
                uid, last, sequence + 1, when, summary, description, location, url, status);
    }

    /** With one line more, for somebody whom it concerns. */
    public CalendarEvent saying(String line) {
        if (line.isEmpty()) {
            return this;
        }
        return with(description.isEmpty() ? line : line + "\n\n" + description, status);
    }

    private CalendarEvent with(String words, String now) {
        return new CalendarEvent(uid, stamp, sequence, when, summary, words, location, url, now);
    }
}
