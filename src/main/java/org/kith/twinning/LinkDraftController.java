package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Draft;
import org.kith.community.Drafts;
import org.kith.community.Redirect;
import org.kith.community.Step;
import org.kith.community.WhoseDraft;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Recording a link: who with whom, what it is, whether it is here already. */
@Controller
class LinkDraftController {

    private final Drafts drafts;
    private final LinkSteps steps;

    LinkDraftController(Drafts drafts, LinkSteps steps) {
        this.drafts = drafts;
        this.steps = steps;
    }

    /** Sides may be named in the address, as a suggestion of a partner does. */
    @GetMapping("/{network}/record/link")
    @Allow(Role.REPRESENTATIVE)
    SidesPage begin(
            Network network,
            Frame frame,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "") String b) {
        return steps.sides(
                network,
                frame.at("/record/link"),
                new Answers(Map.of("a", List.of(a), "b", List.of(b))),
                frame);
    }

    @PostMapping("/{network}/record/link")
    @Allow(Role.REPRESENTATIVE)
    Object start(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var step = Step.of(form);
        if (step.isKept()) {
            return ResponseEntity.noContent().build();
        }
        return next(
                network,
                frame,
                drafts.start(network.id(), actor, Draft.Kind.LINK, sides(step)),
                step);
    }

    @GetMapping("/{network}/drafts/{id}/link")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    SidesPage sides(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var draft = draft(network, actor, id);
        return steps.sides(
                network, LinkSteps.address(draft, frame), new Answers(draft.fields()), frame);
    }

    @PostMapping("/{network}/drafts/{id}/link")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object choose(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var step = Step.of(form);
        var draft = save(network, actor, id, sides(step));
        return step.isKept()
                ? ResponseEntity.noContent().build()
                : next(network, frame, draft, step);
    }

    @GetMapping("/{network}/drafts/{id}/link/what")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    LinkWhatPage what(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var draft = draft(network, actor, id);
        return steps.what(network, draft, new Answers(draft.fields()), frame);
    }

    @PostMapping("/{network}/drafts/{id}/link/what")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object say(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var step = Step.of(form);
        var draft = save(network, actor, id, step.fields());
        if (step.isKept()) {
            return ResponseEntity.noContent().build();
        }
        var answers = new Answers(draft.fields());
        return said(network, answers, frame).isPresent()
                ? Redirect.to(LinkSteps.address(draft, frame) + "/check")
                : steps.what(network, draft, answers, frame);
    }

    @GetMapping("/{network}/drafts/{id}/link/check")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object check(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var draft = draft(network, actor, id);
        var answers = new Answers(draft.fields());
        return said(network, answers, frame).isPresent() && steps.complete(network, answers, frame)
                ? steps.check(network, draft, answers, frame)
                : Redirect.to(LinkSteps.address(draft, frame));
    }

    @PostMapping("/{network}/drafts/{id}/link/check")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object record(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var draft = save(network, actor, id, Step.of(form).fields());
        var answers = new Answers(draft.fields());
        var said = said(network, answers, frame);
        return said.isPresent() && steps.complete(network, answers, frame)
                ? steps.record(network, actor, draft, answers, said.get(), frame)
                : Redirect.to(LinkSteps.address(draft, frame));
    }

    private Object next(Network network, Frame frame, Draft draft, Step step) {
        var address = LinkSteps.address(draft, frame);
        if (!step.pressed().equals("next")) {
            return Redirect.to(address);
        }
        var answers = new Answers(draft.fields());
        return steps.complete(network, answers, frame)
                ? Redirect.to(address + "/what")
                : steps.sides(network, address, answers, frame);
    }

    private static Map<String, List<String>> sides(Step step) {
        var fields = new HashMap<>(step.fields());
        fields.putAll(LinkSteps.sides(step.fields(), step.pressed()));
        // A name that was chosen from is done with.
        if (step.pressed().matches("[ab]\\+.*")) {
            fields.put(step.pressed().charAt(0) + "_text", List.of());
        }
        return fields;
    }

    private Optional<LinkAnswers.Said> said(Network network, Answers answers, Frame frame) {
        return LinkAnswers.read(network, answers, steps.voices(network, answers, frame));
    }

    private Draft draft(Network network, Actor actor, UUID id) {
        return drafts.find(network.id(), actor, new Draft.Id(id))
                .filter(draft -> draft.kind() == Draft.Kind.LINK)
                .orElseThrow(NotHere::new);
    }

    private Draft save(Network network, Actor actor, UUID id, Map<String, List<String>> fields) {
        return drafts.save(network.id(), actor, draft(network, actor, id).id(), fields)
                .orElseThrow(NotHere::new);
    }
}
