package org.kith.introduction;

import org.kith.community.Answers;
import org.kith.community.GroupCard;
import org.kith.community.GroupContact;
import org.kith.web.Frame;
import org.kith.web.View;
import org.kith.web.Withheld;

import java.util.List;

/**
 * One introduction, for those who take part in it.
 *
 * @param steps what was done and said, in its order
 * @param withheld what moderators have hidden of what was said
 * @param answers what was typed and could not be taken
 * @param contacts of the asked group, whom the coordinator may invite to answer
 * @param others groups to which the coordinator may pass it on
 * @param link the address of the link that came of it; empty where none did
 */
@View.Template("introduction/introduction")
public record IntroductionPage(
        IntroductionLine line,
        List<Step> steps,
        Withheld withheld,
        Standing standing,
        Answers answers,
        List<GroupContact> contacts,
        List<GroupCard> others,
        String link)
        implements View {

    public Introduction introduction() {
        return line.introduction();
    }

    /** The address of what was said, within the network. */
    public String path(Step step) {
        return MessageContent.path(introduction().id(), step.id());
    }

    public boolean may(Step.Act act) {
        return standing.may(introduction(), act);
    }

    public int limit() {
        return Step.LONGEST;
    }

    /** Whether somebody answers for the asked side who can be reminded. */
    public boolean reachable() {
        return line.holder() == Introduction.Holder.ASKED_SIDE;
    }

    /** Which half of the mark beside a step is filled: each side has its own, others have none. */
    public String mark(Step step) {
        return switch (step.side()) {
            case ASKING -> "one";
            case ASKED -> "two";
            case COORDINATOR, KITH -> step.side().code();
        };
    }

    /** Who did a step, and for whom. */
    public String who(Step step, Frame frame) {
        var side =
                switch (step.side()) {
                    case ASKING -> line.asking().name();
                    case ASKED -> line.asked() == null ? line.to().label() : line.asked().name();
                    case COORDINATOR -> frame.t("introduction.side.coordinator");
                    case KITH -> "Kith";
                };
        return step.side() == Step.Side.KITH
                ? side
                : frame.t("introduction.who", step.actorName(), side);
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
