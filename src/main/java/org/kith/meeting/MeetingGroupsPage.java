package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.gathering.GatheringRow;
import org.kith.web.View;

import java.util.List;
import java.util.Set;

/**
 * Which groups come to a meeting.
 *
 * @param own groups that the reader answers for
 */
@View.Template("meeting/groups")
public record MeetingGroupsPage(GatheringRow meeting, List<Row> rows, Set<Group.Id> own)
        implements View {

    /**
     * @param said null where the group has not answered
     */
    public record Row(GroupCard group, @Nullable Representation said) {}

    public MeetingGroupsPage {
        rows = List.copyOf(rows);
        own = Set.copyOf(own);
    }

    public List<Row> coming() {
        return rows.stream().filter(row -> row.said() != null && row.said().comes()).toList();
    }

    public List<Row> absent() {
        return rows.stream().filter(row -> row.said() != null && !row.said().comes()).toList();
    }

    public List<Row> silent() {
        return rows.stream().filter(row -> row.said() == null).toList();
    }

    public boolean answersFor(Row row) {
        return own.contains(row.group().id());
    }
}
