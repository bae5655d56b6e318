package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.gathering.GatheringRow;
import org.kith.gathering.When;
import org.kith.twinning.LinkRow;
import org.kith.web.Frame;
import org.kith.web.View;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The agenda of a meeting, with what groups have proposed.
 *
 * @param link whose meeting it is; null where it is of the whole network
 * @param mine groups of the reader that may propose
 * @param settled whether minutes were put before the sides: then it stays whose it is
 */
@View.Template("meeting/agenda")
public record AgendaPage(
        GatheringRow row,
        Meeting meeting,
        @Nullable LinkRow link,
        List<AgendaItem> items,
        Map<Group.Id, GroupCard> groups,
        List<GroupCard> mine,
        boolean organises,
        boolean settled,
        Answers answers)
        implements View {

    public AgendaPage {
        items = List.copyOf(items);
        groups = Map.copyOf(groups);
        mine = List.copyOf(mine);
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }

    /**
     * @param hours by the clocks of the meeting's place
     */
    public record Line(AgendaItem item, String hours, boolean first, boolean last) {}

    public List<Line> lines(Frame frame) {
        return lines(items, row.gathering().when(), frame);
    }

    static List<Line> lines(List<AgendaItem> items, When when, Frame frame) {
        var taken = items.stream().filter(AgendaItem::isTaken).toList();
        var lines = new ArrayList<Line>();
        var at = when.start();
        for (var i = 0; i < taken.size(); i++) {
            var end = at.plus(Duration.ofMinutes(taken.get(i).minutes()));
            lines.add(
                    new Line(
                            taken.get(i),
                            When.between(at, end, when.zone())
                                    .hours(frame.messages(), frame.language()),
                            i == 0,
                            i == taken.size() - 1));
            at = end;
        }
        return lines;
    }

    public int minutes() {
        return items.stream().filter(AgendaItem::isTaken).mapToInt(AgendaItem::minutes).sum();
    }

    /** How many minutes it is longer than the meeting; 0 where it fits. */
    public long over() {
        var when = row.gathering().when();
        return Math.max(0, minutes() - Duration.between(when.start(), when.end()).toMinutes());
    }

    public List<AgendaItem> waiting() {
        return items.stream().filter(AgendaItem::isWaiting).toList();
    }

    public List<AgendaItem> refused() {
        return items.stream().filter(item -> item.refused() != null).toList();
    }

    /** Who brings it, in the reader's words. */
    public String broughtBy(AgendaItem item, Frame frame) {
        var card = item.broughtBy() == null ? null : groups.get(item.broughtBy());
        return card == null
                ? frame.t("meeting.agenda.organisers")
                : frame.t("meeting.agenda.brought_by", card.name());
    }

    /** A field of the answer to one proposal. */
    public static String field(AgendaItem item) {
        return "because-" + item.id();
    }

    static final int LONGEST_LINK = 500;

    public static int longestLink() {
        return LONGEST_LINK;
    }
}
