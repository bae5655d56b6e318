package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.names.SafeText;
import org.kith.network.Network;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A link as a program sends it.
 *
 * @param a slugs of the communities of one side
 * @param b those of the other
 * @param differentBecause why it is not the link that is between the same sides already
 * @param stage how far it has come; a coordinator may leave it out
 * @param on when: a year, a month or a day
 * @param saidBy whose word it is: a, b or coordinator; may be left out by who speaks for one side
 *     only
 * @param onBehalf why a coordinator enters it for a side
 * @param evidenceUrl where it can be read; a coordinator names this or the document
 * @param note needed where a side suspends, ends or declines it
 */
record NewLink(
        @Nullable String kind,
        @Nullable List<String> a,
        @Nullable List<String> b,
        @Nullable String name,
        @Nullable String reason,
        @Nullable String differentBecause,
        @Nullable String stage,
        @Nullable String on,
        @Nullable String saidBy,
        @Nullable String onBehalf,
        @Nullable String evidenceUrl,
        @Nullable String evidenceDocument,
        @Nullable String note) {

    private static final int MOST_COMMUNITIES = 500;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_REASON = 4000;
    private static final int LONGEST_DIFFERENCE = 500;

    /** What became of looking at it. */
    sealed interface Checked {}

    record Wrong(String why) implements Checked {}

    record Right(
            Link.Kind kind,
            List<String> a,
            List<String> b,
            @Nullable String name,
            String reason,
            @Nullable String differentBecause)
            implements Checked {

        Link on(Link link) {
            return link.named(name).because(reason).differentBecause(differentBecause);
        }
    }

    Stating stating() {
        return new Stating(
                Objects.toString(stage, ""),
                Objects.toString(on, ""),
                Objects.toString(saidBy, ""),
                Objects.toString(onBehalf, ""),
                Objects.toString(evidenceUrl, ""),
                Objects.toString(evidenceDocument, ""),
                Objects.toString(note, ""),
                Map.of());
    }

    Checked checked(Network network) {
        var offered = Link.Kind.of(network);
        var known = offered.stream().filter(k -> k.code().equals(kind)).findFirst();
        if (known.isEmpty()) {
            return new Wrong("kind is one of " + offered.stream().map(Link.Kind::code).toList());
        }
        if (a == null
                || b == null
                || a.isEmpty()
                || b.isEmpty()
                || a.size() + b.size() > MOST_COMMUNITIES) {
            return new Wrong(
                    "a and b each hold one community or more, "
                            + MOST_COMMUNITIES
                            + " together at most");
        }
        var all = new HashSet<>(a);
        all.addAll(b);
        if (all.size() < a.size() + b.size()) {
            return new Wrong("a community stands on one side only, once");
        }
        if (all.stream().anyMatch(slug -> !slug.matches("[a-z0-9-]{1,200}"))) {
            return new Wrong("a and b name communities by their slugs: a-z, 0-9 and -");
        }
        if (bad(name, LONGEST_NAME)
                || bad(reason, LONGEST_REASON)
                || bad(differentBecause, LONGEST_DIFFERENCE)) {
            return new Wrong(
                    "name (160), reason (4,000) or differentBecause (500) is too long, or has"
                            + " characters that cannot be seen");
        }
        return new Right(
                known.get(),
                a,
                b,
                tidy(name, LONGEST_NAME),
                Objects.toString(tidy(reason, LONGEST_REASON), ""),
                tidy(differentBecause, LONGEST_DIFFERENCE));
    }

    /** As it is kept; null where nothing was said. */
    private static @Nullable String tidy(@Nullable String text, int limit) {
        return text != null
                        && !text.isBlank()
                        && SafeText.checkParagraphs(text, limit) instanceof SafeText.Fine(var fine)
                ? fine
                : null;
    }

    private static boolean bad(@Nullable String text, int limit) {
        return text != null
                && !text.isBlank()
                && SafeText.checkParagraphs(text, limit) instanceof SafeText.Refused;
    }
}
