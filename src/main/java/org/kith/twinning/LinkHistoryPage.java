package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.History;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every change to the record of a link: who, when, what stood there before.
 *
 * @param withheld words that moderators have hidden from this reader
 */
@View.Template("twinning/history")
public record LinkHistoryPage(LinkRow row, List<History.Line> lines, Set<String> withheld)
        implements View {

    /** What people can read; ids and derived figures say nothing to them. */
    private static final Set<String> SHOWN =
            Set.of(
                    "kind",
                    "name",
                    "reason",
                    "differentBecause",
                    "different_because",
                    "stage",
                    "on",
                    "saidBy",
                    "evidenceUrl",
                    "evidenceDocument",
                    "note",
                    "withdrawn",
                    "programme",
                    "since",
                    "until",
                    "onBehalf");

    /** Why a coordinator entered something for a side may name people, and is for members. */
    public List<History.Difference> differences(History.Line line, Actor reader) {
        return line.differences().stream()
                .filter(one -> !one.field().equals("onBehalf") || reader.may(Role.READER))
                .filter(difference -> SHOWN.contains(difference.field()))
                .filter(difference -> !isEmpty(difference))
                .filter(difference -> !isWithheld(difference))
                .toList();
    }

    /** A kept code in the reader's words. */
    public String shown(Frame frame, String field, String kept) {
        return switch (field) {
            case "kind", "stage" ->
                    frame.t("twinning." + field + "." + kept.toLowerCase(java.util.Locale.ROOT));
            case "saidBy" -> frame.t("twinning.voice." + kept.toLowerCase(java.util.Locale.ROOT));
            default -> kept;
        };
    }

    private boolean isWithheld(History.Difference difference) {
        return Stream.concat(difference.before().stream(), difference.after().stream())
                .anyMatch(withheld::contains);
    }

    private static boolean isEmpty(History.Difference difference) {
        return isEmpty(difference.before()) && isEmpty(difference.after());
    }

    private static boolean isEmpty(List<String> values) {
        return values.stream().allMatch(value -> value.isEmpty() || value.equals("null"));
    }
}
