package org.kith.meeting;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a side says of one version of the minutes: that it confirms the very text, or what it
 * objects to.
 *
 * @param objection in its own words; null where it confirms
 */
public record MinutesWord(
        int version,
        String sha256,
        Party party,
        @Nullable String objection,
        Instant at,
        String by) {

    static final int LONGEST_OBJECTION = 2000;

    public boolean confirms() {
        return objection == null;
    }

    boolean isOf(MinutesVersion text) {
        return version == text.number() && sha256.equals(text.sha256());
    }
}
