package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.community.Draft;
import org.kith.community.Drafts;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The steps of recording a link, each made anew from its draft. */
@Component
class LinkSteps {

    private final Ends ends;
    private final Recording recording;
    private final Links links;
    private final LinkLists lists;
    private final Drafts drafts;
    private final Elsewhere elsewhere;

    LinkSteps(
            Ends ends,
            Recording recording,
            Links links,
            LinkLists lists,
            Drafts drafts,
            Elsewhere elsewhere) {
        this.ends = ends;
        this.recording = recording;
        this.links = links;
        this.lists = lists;
        this.drafts = drafts;
        this.elsewhere = elsewhere;
    }

    static String address(Draft draft, Frame frame) {
        return frame.at("/drafts/" + draft.id() + "/link");
    }

    /** What the pressed button does to the two sides: "a+token" adds, "a-token" takes away. */
    static Map<String, List<String>> sides(Map<String, List<String>> sent, String pressed) {
        return Map.of("a", side("a", sent, pressed), "b", side("b", sent, pressed));
    }

    SidesPage sides(Network network, String address, Answers answers, Frame frame) {
        return new SidesPage(
                address,
                answers,
                side(network, "a", answers, frame),
                side(network, "b", answers, frame));
    }

    /** As whom the reader may speak of the link. */
    Voices voices(Network network, Answers answers, Frame frame) {
        return recording.voices(network.id(), frame.actor(), answers.raws("a"), answers.raws("b"));
    }

    /**
     * Whether both sides have somebody, nobody stands on both, and who records it speaks for one of
     * them, or is the coordinator.
     */
    boolean complete(Network network, Answers answers, Frame frame) {
        for (var side : List.of("a", "b")) {
            if (answers.raws(side).isEmpty()) {
                answers.refuse(side + "_text", "twinning.error.side");
            }
        }
        if (answers.raws("a").stream().anyMatch(answers.raws("b")::contains)) {
            answers.refuse("b_text", "twinning.error.both_sides");
        }
        if (answers.fine() && voices(network, answers, frame).none()) {
            answers.refuse("a_text", "twinning.error.not_yours");
        }
        return answers.fine();
    }

    LinkWhatPage what(Network network, Draft draft, Answers answers, Frame frame) {
        return new LinkWhatPage(
                address(draft, frame),
                answers,
                voices(network, answers, frame),
                shown(network, "a", answers, frame),
                shown(network, "b", answers, frame));
    }

    LinkCheckPage check(Network network, Draft draft, Answers answers, Frame frame) {
        return check(
                network,
                draft,
                answers,
                recording.likely(network.id(), answers.raws("a"), answers.raws("b")),
                frame);
    }

    /** Joins the one that is there, or records another, or asks. */
    Object record(
            Network network,
            Actor actor,
            Draft draft,
            Answers answers,
            LinkAnswers.Said said,
            Frame frame) {
        if (!answers.raw("join").isBlank()) {
            return join(network, actor, draft, answers, said, frame);
        }
        var because = LinkAnswers.because(answers);
        var seen =
                because.isEmpty() ? new HashSet<java.util.UUID>() : LinkAnswers.toldApart(answers);
        return switch (recording.record(
                network, actor, answers.raws("a"), answers.raws("b"), said, seen, because)) {
            case Recording.Outcome.Stands(Link link) ->
                    finished(network, actor, draft, link, frame);
            case Recording.Outcome.Ask(List<Link.Id> likely) -> {
                if (!answers.raws("told_apart").isEmpty() && because.isEmpty()) {
                    answers.refuse("different_because", "community.problem.say_why");
                }
                yield check(network, draft, answers, likely, frame);
            }
            case Recording.Outcome.OneSide() -> {
                answers.refuse("b_text", "twinning.error.both_sides");
                yield sides(network, address(draft, frame), answers, frame);
            }
        };
    }

    private Object join(
            Network network,
            Actor actor,
            Draft draft,
            Answers answers,
            LinkAnswers.Said said,
            Frame frame) {
        var here = links.find(network.id(), answers.raw("join"));
        if (here.isEmpty()) {
            return Redirect.to(address(draft, frame) + "/check");
        }
        recording.join(network, actor, here.get(), said, answers.raws("a"));
        return finished(network, actor, draft, here.get(), frame);
    }

    private Object finished(Network network, Actor actor, Draft draft, Link link, Frame frame) {
        drafts.finish(network.id(), actor, draft.id(), link.id().value());
        return Redirect.to(frame.at("/links/" + link.slug() + "?recorded=1"));
    }

    private LinkCheckPage check(
            Network network, Draft draft, Answers answers, List<Link.Id> likely, Frame frame) {
        return new LinkCheckPage(
                address(draft, frame),
                answers,
                shown(network, "a", answers, frame),
                shown(network, "b", answers, frame),
                lists.of(network.id(), likely, frame.language()),
                elsewhere.between(
                        network.id(),
                        ends.places(network.id(), answers.raws("a")),
                        ends.places(network.id(), answers.raws("b")),
                        frame.language()));
    }

    private SidesPage.Side side(Network network, String code, Answers answers, Frame frame) {
        var chosen = shown(network, code, answers, frame);
        var tokens = new HashSet<>(answers.raws(code));
        return new SidesPage.Side(
                code,
                chosen,
                ends.called(network.id(), answers.raw(code + "_text"), tokens, frame.language()));
    }

    private List<Ends.End> shown(Network network, String side, Answers answers, Frame frame) {
        return ends.shown(network.id(), answers.raws(side), frame.language());
    }

    private static List<String> side(String code, Map<String, List<String>> sent, String pressed) {
        var tokens = new ArrayList<>(sent.getOrDefault(code, List.of()));
        if (pressed.startsWith(code + "+")) {
            tokens.add(pressed.substring(2));
        }
        tokens.removeIf(token -> token.isBlank() || pressed.equals(code + "-" + token));
        return tokens.stream().distinct().limit(500).toList();
    }
}
