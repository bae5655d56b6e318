package org.kith.reception;

import org.jspecify.annotations.Nullable;
import org.kith.community.History;
import org.kith.gathering.GatheringRow;
import org.kith.guest.NamesDue;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.kith.web.View;

import java.time.LocalDate;
import java.util.List;

/**
 * The papers of a gathering, for its organisers.
 *
 * @param guests how many of them are guests, or come along with one
 * @param applicants for whom a letter can be written
 * @param due until when names are needed; null where they are not
 * @param taken who took them, the newest first
 */
@View.Template("reception/reception")
public record ReceptionPage(
        GatheringRow row,
        List<Expected> expected,
        int guests,
        List<VisaPerson> applicants,
        @Nullable LocalDate due,
        List<History.Line> taken)
        implements View {

    public ReceptionPage {
        expected = List.copyOf(expected);
        applicants = List.copyOf(applicants);
        taken = List.copyOf(taken);
    }

    public int people() {
        return expected.size();
    }

    /** How many papers it takes to name them all. */
    public int parts() {
        return Part.count(people());
    }

    /** The same of guests. */
    public int guestParts() {
        return Part.count(guests);
    }

    /** The same of those who have a name. */
    public int namedParts() {
        return Part.count((int) (people() - unnamed()));
    }

    /** What a paper is called, with its part where it is one of several. */
    public static String called(String paper, int part, int parts, Frame frame) {
        return parts == 1 ? paper : frame.t("reception.part", paper, part, parts);
    }

    public static int peopleOnAPaper() {
        return Part.PEOPLE;
    }

    public long unnamed() {
        return expected.stream().filter(one -> !one.isNamed()).count();
    }

    public long late() {
        return expected.stream()
                .filter(Expected::isNamed)
                .filter(one -> NamesDue.isLate(row.gathering(), due, one.since()))
                .count();
    }

    /** Empty where names are not needed by a day. */
    public String dueSaid(Frame frame) {
        return due == null ? "" : Days.said(due, frame.language());
    }

    public static int badgesOnASheet() {
        return BadgeSheet.ON_A_SHEET;
    }
}
