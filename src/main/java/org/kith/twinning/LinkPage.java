package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.CommunityCard;
import org.kith.community.Group;
import org.kith.place.Countries;
import org.kith.place.MapFigure;
import org.kith.shared.Language;
import org.kith.web.Frame;
import org.kith.web.View;
import org.kith.web.Withheld;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One link, with all that was ever said of it.
 *
 * @param row the link as lists show it
 * @param questions all that was ever asked of it, answered or open
 * @param withheld what moderators have hidden of what was written
 * @param silent the sides for which nobody speaks who can sign in
 * @param voices as whom the reader may speak
 * @param neighbours other links of its communities
 * @param takenBack the facts that the reader may withdraw
 * @param justRecorded whether the reader comes from recording it
 * @param form what somebody began to state, with what is wrong with it
 * @param above what rooms above say of it
 */
@View.Template("twinning/link")
public record LinkPage(
        Link link,
        LinkRow row,
        List<StatedStage> facts,
        List<SourceStatement> registers,
        List<Carried> carried,
        List<LinkQuestion> questions,
        Withheld withheld,
        Set<Sides.Side> silent,
        Voices voices,
        List<LinkRow> neighbours,
        Stating form,
        Countries countries,
        Set<StatedStage.Id> takenBack,
        boolean justRecorded,
        List<OnLinkPage.Section> above)
        implements View {

    @Override
    public int status() {
        return form.errors().isEmpty() ? 200 : 422;
    }

    /** What holds it up, the longest first. */
    public List<LinkQuestion> open() {
        return questions.stream().filter(LinkQuestion::open).toList();
    }

    /**
     * What was answered of a fact and is more than a confirmation, which a fact of its own shows.
     */
    public List<LinkQuestion> answersTo(StatedStage fact) {
        return questions.stream()
                .filter(question -> question.fact().equals(fact.id()) && !question.open())
                .filter(
                        question ->
                                switch (Objects.requireNonNull(question.answer()).how()) {
                                    case CORRECTED, DECLINED, CHECKED, NOT_ACCEPTED -> true;
                                    case CONFIRMED, SETTLED -> false;
                                })
                .toList();
    }

    public String answered(LinkQuestion question, Frame frame) {
        var answer = Objects.requireNonNull(question.answer());
        var who = question.asked().side().map(this::sideName).orElseGet(answer::by);
        return frame.t("twinning.answered." + answer.how().code(), who, frame.day(answer.at()));
    }

    /** Why it was answered so; a correction says it beside the fact that it states. */
    public @Nullable String reason(LinkQuestion question) {
        return withheld.keeps(question.id().value()) ? null : written(question);
    }

    private static @Nullable String written(LinkQuestion question) {
        var answer = Objects.requireNonNull(question.answer());
        return answer.how() == LinkQuestion.How.CORRECTED ? null : answer.reason();
    }

    /** Whether something was written with the answer, shown or hidden. */
    public boolean hasWords(LinkQuestion question) {
        return written(question) != null;
    }

    /** Whether somebody wrote something with the stage, shown or hidden. */
    public boolean hasWords(StatedStage fact) {
        return fact.saidBy() != StatedStage.Voice.SOURCE
                && (fact.hasWords() || withheld.keeps(fact.id().value()));
    }

    /** The address of words, within the network. */
    public String path(StatedStage fact) {
        return "/links/" + link.slug() + "/stages/" + fact.id();
    }

    public String path(LinkQuestion question) {
        return "/links/" + link.slug() + "/answers/" + question.id();
    }

    /** Whether the reader can answer it; whoever stated it does not check it too. */
    public boolean mayAnswer(LinkQuestion question) {
        return question.asked().side().map(voices.own()::contains).orElseGet(voices::coordinator);
    }

    public String waits(LinkQuestion question, Frame frame) {
        var since = frame.day(question.askedAt());
        return question.asked()
                .side()
                .map(side -> waits(side, since, frame))
                .orElseGet(() -> frame.t("twinning.waits.coordinator", since));
    }

    private String waits(Sides.Side side, String since, Frame frame) {
        var groups =
                carriers(side).stream()
                        .map(Carried::group)
                        .flatMap(Stream::ofNullable)
                        .map(Group::name)
                        .toList();
        return groups.isEmpty()
                ? frame.t("twinning.waits", sideName(side), since)
                : frame.t(
                        "twinning.waits.group",
                        sideName(side),
                        since,
                        String.join(frame.t("twinning.comma"), groups));
    }

    /** The side that is asked, where nobody can answer for it; null where somebody can. */
    public @Nullable String silent(LinkQuestion question) {
        return question.asked().side().filter(silent::contains).map(this::sideName).orElse(null);
    }

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
        if (StatedStage.confirmed(fact, facts) || checked(fact)) {
            return "both";
        }
        return switch (fact.saidBy()) {
            case A -> "one";
            case B -> "two";
            case BOTH, COORDINATOR -> "both";
            case SOURCE -> "source";
        };
    }

    private boolean checked(StatedStage fact) {
        return answersTo(fact).stream()
                .anyMatch(
                        question ->
                                Objects.requireNonNull(question.answer()).how()
                                        == LinkQuestion.How.CHECKED);
    }

    /** The side for which the coordinator entered it. */
    public String enteredFor(StatedStage fact) {
        return fact.saidBy().side().map(this::sideName).orElse("");
    }

    public String whoSays(StatedStage fact, Frame frame) {
        if (fact.saidBy().alone() && StatedStage.confirmed(fact, facts)) {
            return frame.t("twinning.said.confirmed");
        }
        if (fact.saidBy().alone() && checked(fact)) {
            return frame.t("twinning.said.checked");
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
