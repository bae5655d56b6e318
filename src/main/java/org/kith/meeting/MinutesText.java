package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Group;
import org.kith.meeting.AgendaItem.Purpose;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * All that the sides confirm of a meeting. No names of people: those can be forgotten, and the text
 * stays.
 *
 * @param title of the gathering, as it was then
 * @param day on which it began
 * @param groups that were represented, by their names
 * @param also what was said beside the agenda; may be empty
 */
public record MinutesText(
        String title,
        LocalDate day,
        List<String> groups,
        List<Passage> passages,
        String also,
        List<Resolved> decisions) {

    static final int LONGEST_PASSAGE = 10_000;
    static final int LONGEST_DECISION = 1000;
    static final int LONGEST_OFFICE = 120;
    static final int MOST_DECISIONS = 50;

    /**
     * What was said of one item of the agenda.
     *
     * @param title of the item, as it was then
     * @param text may be empty
     */
    public record Passage(UUID item, String title, Purpose purpose, String text) {}

    /**
     * What was decided.
     *
     * @param group who does it; null where an office does
     * @param who the name of the group, or the office
     */
    public record Resolved(
            UUID id, String text, @Nullable UUID group, String who, LocalDate until) {

        Group.@Nullable Id byGroup() {
            return group == null ? null : new Group.Id(group);
        }
    }

    public MinutesText {
        groups = List.copyOf(groups);
        passages = List.copyOf(passages);
        decisions = List.copyOf(decisions);
    }

    /**
     * The one form of it that is hashed, as UTF-8: each part under a line that names it and says
     * how many bytes follow, so that no two texts have one form.
     */
    String canonical() {
        var form = new StringBuilder("kith minutes 1\n");
        part(form, "title", title);
        part(form, "day", day.toString());
        groups.forEach(group -> part(form, "group", group));
        for (var passage : passages) {
            part(form, "item " + passage.purpose().code(), passage.title());
            part(form, "text", passage.text());
        }
        part(form, "also", also);
        for (var decision : decisions) {
            part(form, "decision", decision.text());
            part(form, decision.group() == null ? "office" : "by group", decision.who());
            part(form, "until", decision.until().toString());
        }
        return form.toString();
    }

    private static void part(StringBuilder form, String name, String value) {
        form.append(name)
                .append(' ')
                .append(value.getBytes(StandardCharsets.UTF_8).length)
                .append('\n')
                .append(value)
                .append('\n');
    }

    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
