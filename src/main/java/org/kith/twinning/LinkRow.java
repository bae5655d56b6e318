package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.CommunityCard;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.web.Frame;
import org.kith.web.Messages;

import java.time.Instant;
import java.util.List;

/**
 * A link as lists show it, in the reader's language.
 *
 * @param name its own name, null where it is called by its sides
 * @param countries where its sides are, each country once, in the reader's language
 * @param stage the newest stated stage, null where nobody stated one
 * @param stageOn since when, as exactly as it is known
 * @param since the earliest dated fact of the link, null where none is dated
 * @param oneSided whether one side or one source alone states it
 * @param waits who holds it up, null where nobody does
 * @param programmes in which it takes part
 */
public record LinkRow(
        Link.Id id,
        String slug,
        Link.Kind kind,
        @Nullable String name,
        List<CommunityCard> a,
        List<CommunityCard> b,
        List<String> countries,
        Link.@Nullable Stage stage,
        @Nullable PartialDate stageOn,
        @Nullable PartialDate since,
        boolean oneSided,
        @Nullable Waits waits,
        List<ProgrammesOfLinks.Named> programmes,
        boolean demonstration) {

    /** Of whom the oldest open question is asked, and since when. */
    public record Waits(LinkQuestion.Asked asked, Instant since) {}

    /** Who holds it up, in the reader's words; null where nobody does. */
    public @Nullable String waitsFor(Frame frame) {
        if (waits == null) {
            return null;
        }
        var since = frame.day(waits.since());
        return waits.asked()
                .side()
                .map(side -> frame.t("twinning.waits", nameOf(side), since))
                .orElseGet(() -> frame.t("twinning.waits.coordinator", since));
    }

    /** By its own name, or by its sides. */
    public String title(Frame frame) {
        return title(frame.messages(), frame.language());
    }

    public String title(Messages messages, Language reader) {
        return name == null
                ? messages.get(
                        reader, "twinning.link.title", nameOf(Sides.Side.A), nameOf(Sides.Side.B))
                : name;
    }

    /** A side by its first community. */
    public String nameOf(Sides.Side side) {
        var cards = side == Sides.Side.A ? a : b;
        return cards.isEmpty() ? "" : cards.getFirst().label();
    }

    /** A side as a line of text shows it: a few communities, and how many more there are. */
    public record SideShown(boolean first, List<CommunityCard> shown, int more) {

        public CommunityCard last() {
            return shown.getLast();
        }
    }

    public List<SideShown> sidesShown(int most) {
        return List.of(shown(true, a, most), shown(false, b, most));
    }

    private static SideShown shown(boolean first, List<CommunityCard> side, int most) {
        return new SideShown(
                first, side.stream().limit(most).toList(), Math.max(0, side.size() - most));
    }
}
