package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.CommunityCard;
import org.kith.community.Group;
import org.kith.place.Countries;
import org.kith.place.MapFigure;
import org.kith.shared.Language;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;
import java.util.Set;

/**
 * One link, with all that was ever said of it.
 *
 * @param row the link as lists show it
 * @param current the newest fact that stands, null where there is none
 * @param neighbours other links of its communities
 * @param takenBack the facts that the reader may withdraw
 * @param justRecorded whether the reader comes from recording it
 * @param form what somebody began to state, with what is wrong with it
 */
@View.Template("twinning/link")
public record LinkPage(
        Link link,
        LinkRow row,
        List<StatedStage> facts,
        List<SourceStatement> registers,
        List<Carried> carried,
        @Nullable StatedStage current,
        List<LinkRow> neighbours,
        Stating form,
        Countries countries,
        Set<StatedStage.Id> takenBack,
        boolean justRecorded)
        implements View {

    /** Where its sides are; null where nobody knows it of both. */
    public @Nullable MapFigure map(Frame frame) {
        var title = frame.t("twinning.link.title", sideName(Sides.Side.A), sideName(Sides.Side.B));
        return LinkFigure.of(row, title, frame.at("/communities/")).orElse(null);
    }

    /** Who carries one side: a group, or nobody, which the side says itself. */
    public record Carried(Sides.Side side, @Nullable Group group) {}

    public List<CommunityCard> side(Sides.Side side) {
        return side == Sides.Side.A ? row.a() : row.b();
    }

    public List<Carried> carriers(Sides.Side side) {
        return carried.stream().filter(c -> c.side() == side).toList();
    }

    public String country(CommunityCard card, Language reader) {
        return countries.nameOf(card.country(), reader);
    }

    /** The countries of a side, each once. */
    public List<String> countries(Sides.Side side, Language reader) {
        return side(side).stream()
                .map(card -> country(card, reader))
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
    }

    /** For the timeline's mark: one side, the other, both, or a register. */
    public String said(StatedStage fact) {
        if (StatedStage.confirmed(fact, facts)) {
            return "both";
        }
        return switch (fact.saidBy()) {
            case A -> "one";
            case B -> "two";
            case BOTH, COORDINATOR -> "both";
            case SOURCE -> "source";
        };
    }

    public String whoSays(StatedStage fact, Frame frame) {
        if (fact.saidBy().alone() && StatedStage.confirmed(fact, facts)) {
            return frame.t("twinning.said.confirmed");
        }
        return switch (fact.saidBy()) {
            case A -> frame.t("twinning.said.only", sideName(Sides.Side.A));
            case B -> frame.t("twinning.said.only", sideName(Sides.Side.B));
            case BOTH -> frame.t("twinning.said.both");
            case COORDINATOR -> frame.t("twinning.said.coordinator");
            case SOURCE -> frame.t("twinning.said.source");
        };
    }

    /** An address as a person reads it: host and beginning of the path. */
    public String shortened(String url) {
        var bare = url.replaceFirst("^https?://(www\\.)?", "");
        return bare.length() <= 60 ? bare : bare.substring(0, 59) + "…";
    }

    /** The name of a side as a sentence names it: its first community. */
    public String sideName(Sides.Side side) {
        return side(side).isEmpty() ? "" : side(side).getFirst().label();
    }
}
