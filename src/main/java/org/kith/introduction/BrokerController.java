package org.kith.introduction;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the coordinator does for an introduction that does not get on by itself. */
@Controller
class BrokerController {

    private final IntroductionPages pages;
    private final Introducing introducing;
    private final Groups groups;

    BrokerController(IntroductionPages pages, Introducing introducing, Groups groups) {
        this.pages = pages;
        this.introducing = introducing;
        this.groups = groups;
    }

    @PostMapping("/{network}/introductions/{id}/reminder")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> remind(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var one = pages.seen(network, actor, id);
        introducing.act(network, actor, one, Step.of(Step.Act.REMINDED, Step.Side.COORDINATOR, ""));
        return Redirect.to(IntroductionController.address(one, frame));
    }

    /**
     * @param group slug of the group that is to answer now
     */
    @PostMapping("/{network}/introductions/{id}/addressee")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> passOn(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam(defaultValue = "") String group) {
        var one = pages.seen(network, actor, id);
        Optional.of(group)
                .filter(AskingController.SLUG.asMatchPredicate())
                .flatMap(slug -> groups.find(network.id(), slug))
                .map(Group::id)
                .ifPresent(to -> introducing.passOn(network, actor, one, to));
        return Redirect.to(IntroductionController.address(one, frame));
    }

    /**
     * @param mail of a contact, as the asked group gives it
     */
    @PostMapping("/{network}/introductions/{id}/invitations")
    @Allow(Role.COORDINATOR)
    ResponseEntity<Void> invite(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam(defaultValue = "") String mail) {
        var one = pages.seen(network, actor, id);
        introducing.invite(network, actor, one, mail);
        return Redirect.to(IntroductionController.address(one, frame));
    }

    /** Ends it; both sides are told why. */
    @PostMapping("/{network}/introductions/{id}/closing")
    @Allow(Role.COORDINATOR)
    Object close(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var one = pages.seen(network, actor, id);
        var answers = new Answers(Map.copyOf(form));
        var why = answers.neededParagraphs("why", Step.LONGEST);
        if (!answers.fine()) {
            return pages.page(network, actor, one, answers, frame.language());
        }
        introducing.act(network, actor, one, Step.of(Step.Act.CLOSED, Step.Side.COORDINATOR, why));
        return Redirect.to(IntroductionController.address(one, frame));
    }
}
