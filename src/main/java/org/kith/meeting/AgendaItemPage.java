package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.Upon;
import org.kith.gathering.GatheringRow;
import org.kith.meeting.AgendaItem.Purpose;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.Arrays;
import java.util.List;

/**
 * One item of an agenda, to be written.
 *
 * @param item the one that is changed; null where it is new
 * @param proposing the group that proposes it; null where an organiser writes it
 * @param invited groups of which one may bring it, for organisers
 * @param theirs what somebody else wrote meanwhile; none where nobody did
 * @param gone whether somebody took it off meanwhile
 */
@View.Template("meeting/agenda-item")
public record AgendaItemPage(
        GatheringRow row,
        @Nullable AgendaItem item,
        @Nullable Group proposing,
        List<GroupCard> invited,
        Answers answers,
        List<Upon.Theirs> theirs,
        boolean gone)
        implements View {

    public AgendaItemPage {
        invited = List.copyOf(invited);
        theirs = List.copyOf(theirs);
    }

    AgendaItemPage(
            GatheringRow row,
            @Nullable AgendaItem item,
            @Nullable Group proposing,
            List<GroupCard> invited,
            Answers answers) {
        this(row, item, proposing, invited, answers, List.of(), false);
    }

    @Override
    public int status() {
        if (gone || !theirs.isEmpty()) {
            return 409;
        }
        return answers.fine() ? 200 : 422;
    }

    public String action(Frame frame) {
        var slug = row.gathering().slug();
        if (proposing != null) {
            return frame.at("/gatherings/" + slug + "/groups/" + proposing.slug() + "/proposal");
        }
        var list = frame.at("/settings/gatherings/" + slug + "/agenda");
        return item == null ? list : list + "/" + item.id();
    }

    public static List<String> purposes() {
        return Arrays.stream(Purpose.values()).map(Purpose::code).toList();
    }

    public static int longestTitle() {
        return AgendaItem.LONGEST_TITLE;
    }

    public static int longestPaper() {
        return AgendaItem.LONGEST_PAPER;
    }

    public static int mostMinutes() {
        return AgendaItem.MOST_MINUTES;
    }
}
