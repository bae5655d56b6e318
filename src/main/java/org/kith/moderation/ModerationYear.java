package org.kith.moderation;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What moderators of a network did in a year, for everybody.
 *
 * @param hidden how many decisions hid something
 * @param reversed how many appeals were heard
 */
public record ModerationYear(int year, int reports, int hidden, int appeals, int reversed) {

    static ModerationYear none(Instant at) {
        return new ModerationYear(at.atOffset(ZoneOffset.UTC).getYear(), 0, 0, 0, 0);
    }

    ModerationYear reported() {
        return new ModerationYear(year, reports + 1, hidden, appeals, reversed);
    }

    ModerationYear appealed() {
        return new ModerationYear(year, reports, hidden, appeals + 1, reversed);
    }

    ModerationYear decided(boolean hides, boolean reverses) {
        return new ModerationYear(
                year, reports, hidden + (hides ? 1 : 0), appeals, reversed + (reverses ? 1 : 0));
    }
}
