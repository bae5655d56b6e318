package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.BothWrote;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.Upon;
import org.kith.gathering.Gathering;
import org.kith.meeting.AgendaItem.Purpose;
import org.kith.web.Frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of one item of an agenda. */
final class AgendaItemForm {

    private AgendaItemForm() {}

    static Answers form(AgendaItem item) {
        return Upon.form(fields(item), Upon.stamp(fields(item)));
    }

    static BothWrote both(Answers typed, AgendaItem asked, AgendaItem now) {
        return new BothWrote(typed, fields(asked), fields(now));
    }

    static List<Upon.Field> labels(List<GroupCard> invited, Frame frame) {
        return List.of(
                new Upon.Field("title", frame.t("meeting.item.title")),
                new Upon.Field(
                        "purpose",
                        frame.t("meeting.item.purpose"),
                        code -> frame.t("meeting.purpose." + code)),
                new Upon.Field("minutes", frame.t("meeting.item.minutes")),
                new Upon.Field("group", frame.t("meeting.item.group"), id -> name(invited, id)),
                new Upon.Field("paper", frame.t("meeting.item.paper")));
    }

    private static String name(List<GroupCard> invited, String id) {
        return invited.stream()
                .filter(card -> card.id().toString().equals(id))
                .map(GroupCard::name)
                .findFirst()
                .orElse("—");
    }

    static Map<String, List<String>> fields(AgendaItem item) {
        var fields = new HashMap<String, List<String>>();
        fields.put("title", List.of(item.title()));
        fields.put("purpose", List.of(item.purpose().code()));
        fields.put("minutes", List.of(String.valueOf(item.minutes())));
        fields.put("paper", List.of(item.paper()));
        if (item.broughtBy() != null) {
            fields.put("group", List.of(item.broughtBy().toString()));
        }
        return fields;
    }

    /**
     * Empty where something has to be mended; the answers then say what.
     *
     * @param before the one that is changed; null where it is new
     * @param invited groups of which one may bring it
     */
    static Optional<AgendaItem> read(
            Answers answers,
            Gathering gathering,
            @Nullable AgendaItem before,
            List<GroupCard> invited) {
        return read(answers, gathering, before, group(answers, invited), null);
    }

    /** As a group proposes it. */
    static Optional<AgendaItem> proposal(
            Answers answers, Gathering gathering, Group.Id group, AgendaItem.Proposed proposed) {
        return read(answers, gathering, null, group, proposed);
    }

    private static Optional<AgendaItem> read(
            Answers answers,
            Gathering gathering,
            @Nullable AgendaItem before,
            Group.@Nullable Id group,
            AgendaItem.@Nullable Proposed proposed) {
        var title = answers.needed("title", AgendaItem.LONGEST_TITLE);
        var purpose = answers.choice("purpose", Purpose.class);
        var minutes = minutes(answers);
        var paper = answers.paragraphs("paper", AgendaItem.LONGEST_PAPER);
        return answers.fine()
                ? Optional.of(
                        new AgendaItem(
                                before == null ? AgendaItem.Id.next() : before.id(),
                                gathering.id(),
                                before == null ? 0 : before.place(),
                                title,
                                purpose.orElseThrow(),
                                minutes,
                                group,
                                paper,
                                before == null ? proposed : before.proposed(),
                                before == null ? null : before.refused()))
                : Optional.empty();
    }

    private static int minutes(Answers answers) {
        var minutes = answers.number("minutes", 1, AgendaItem.MOST_MINUTES);
        if (minutes == null) {
            answers.refuse("minutes", "meeting.problem.minutes", AgendaItem.MOST_MINUTES);
        }
        return minutes == null ? 0 : minutes;
    }

    /** Only one that is invited. */
    private static Group.@Nullable Id group(Answers answers, List<GroupCard> invited) {
        var chosen = answers.raw("group");
        if (chosen.isBlank()) {
            return null;
        }
        var group =
                invited.stream()
                        .map(GroupCard::id)
                        .filter(id -> id.toString().equals(chosen))
                        .findFirst();
        if (group.isEmpty()) {
            answers.refuse("group", "community.problem.choose");
        }
        return group.orElse(null);
    }
}
