package org.kith.introduction;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What both sides do in an introduction. */
@Controller
class IntroductionController {

    private final IntroductionPages pages;
    private final Introducing introducing;

    IntroductionController(IntroductionPages pages, Introducing introducing) {
        this.pages = pages;
        this.introducing = introducing;
    }

    @GetMapping("/{network}/introductions/{id}")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseIntroduction.BothSides.class, unless = Role.COORDINATOR)
    IntroductionPage show(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var one = pages.seen(network, actor, id);
        return pages.page(network, actor, one, Answers.none(), frame.language());
    }

    @PostMapping("/{network}/introductions/{id}/answer")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseIntroduction.AskedSide.class, unless = Role.COORDINATOR)
    Object answer(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = pages.seen(network, actor, id);
        var answers = new Answers(Map.copyOf(form));
        return answers.raw("do").equals("no")
                ? done(network, actor, one, declining(answers), answers, frame)
                : done(network, actor, one, saying(Step.Act.AGREED, answers), answers, frame);
    }

    @PostMapping("/{network}/introductions/{id}/messages")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseIntroduction.BothSides.class, unless = Role.COORDINATOR)
    Object say(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = pages.seen(network, actor, id);
        var answers = new Answers(Map.copyOf(form));
        var words = answers.neededParagraphs("words", Step.LONGEST);
        var step =
                answers.fine()
                        ? Optional.of(Step.of(Step.Act.SAID, Step.Side.ASKING, words))
                        : Optional.<Step>empty();
        return done(network, actor, one, step, answers, frame);
    }

    @PostMapping("/{network}/introductions/{id}/withdrawal")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseIntroduction.AskingSide.class)
    Object withdraw(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = pages.seen(network, actor, id);
        var answers = new Answers(Map.copyOf(form));
        return done(network, actor, one, saying(Step.Act.WITHDRAWN, answers), answers, frame);
    }

    @PostMapping("/{network}/introductions/{id}/link")
    @Allow(Role.REPRESENTATIVE)
    @Own(value = WhoseIntroduction.BothSides.class, unless = Role.COORDINATOR)
    Object link(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var one = pages.seen(network, actor, id);
        return introducing
                .link(network, actor, one)
                .map(link -> Redirect.to(frame.at("/links/" + link.slug())))
                .orElseGet(() -> Redirect.to(address(one, frame)));
    }

    private static Optional<Step> declining(Answers answers) {
        var reason = answers.choice("reason", Step.Reason.class);
        var words = answers.paragraphs("answer", Step.LONGEST);
        return answers.fine() && reason.isPresent()
                ? Optional.of(Step.declined(Step.Side.ASKED, reason.get(), words))
                : Optional.empty();
    }

    private static Optional<Step> saying(Step.Act act, Answers answers) {
        var words = answers.paragraphs("answer", Step.LONGEST);
        return answers.fine()
                ? Optional.of(Step.of(act, Step.Side.ASKING, words))
                : Optional.empty();
    }

    /** What is not possible any more is seen on the page itself, which then shows what is. */
    private Object done(
            Network network,
            Actor actor,
            Introduction one,
            Optional<Step> step,
            Answers answers,
            Frame frame) {
        if (step.isEmpty()) {
            return pages.page(network, actor, one, answers, frame.language());
        }
        introducing.act(network, actor, one, step.get());
        return Redirect.to(address(one, frame));
    }

    static String address(Introduction one, Frame frame) {
        return frame.at("/introductions/" + one.id());
    }
}
