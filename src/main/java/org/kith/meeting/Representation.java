package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;

import java.time.Instant;

/**
 * What a group has answered to a meeting.
 *
 * @param representative who speaks there for the group; null where it does not come
 * @param deputy who does if they cannot; null where nobody is named
 */
public record Representation(
        Group.Id group,
        @Nullable String representative,
        @Nullable String deputy,
        String answeredName,
        Instant answeredAt) {

    static final int LONGEST_NAME = 120;

    public Representation {
        if (representative == null && deputy != null) {
            throw new IllegalArgumentException("nobody stands in for nobody");
        }
    }

    public boolean comes() {
        return representative != null;
    }
}
