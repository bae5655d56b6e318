package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
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

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Recording a group: whose it is, what it is, whether it is here already. */
@Controller
class GroupDraftController {

    private final Drafts drafts;
    private final GroupSteps steps;
    private final SharedDescriptions descriptions;

    GroupDraftController(Drafts drafts, GroupSteps steps, SharedDescriptions descriptions) {
        this.drafts = drafts;
        this.steps = steps;
        this.descriptions = descriptions;
    }

    @GetMapping("/{network}/record/group")
    @Allow(Role.REPRESENTATIVE)
    WhosePage begin(
            Network network, Frame frame, @RequestParam(defaultValue = "") String community) {
        var fields = Map.of("community", List.of(community));
        return steps.whose(network, frame.at("/record/group"), fields, frame);
    }

    @PostMapping("/{network}/record/group")
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
        var draft = drafts.start(network.id(), actor, Draft.Kind.GROUP, step.fields());
        return next(network, draft, step, frame);
    }

    @GetMapping("/{network}/drafts/{id}/group")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    WhosePage whose(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var draft = draft(network, actor, id);
        return steps.whose(network, steps.address(draft, "", frame), draft.fields(), frame);
    }

    @PostMapping("/{network}/drafts/{id}/group")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object choose(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var step = Step.of(form);
        var draft = save(network, actor, id, step);
        return step.isKept()
                ? ResponseEntity.noContent().build()
                : next(network, draft, step, frame);
    }

    @GetMapping("/{network}/drafts/{id}/group/what")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object what(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String shared,
            Frame frame) {
        var draft = draft(network, actor, id);
        return steps.community(network, draft)
                .<Object>map(
                        community ->
                                steps.what(
                                        network,
                                        draft,
                                        descriptions.group(
                                                network.id(),
                                                community.id(),
                                                shared,
                                                new Answers(draft.fields())),
                                        frame))
                .orElseGet(() -> Redirect.to(steps.address(draft, "", frame)));
    }

    @PostMapping("/{network}/drafts/{id}/group/what")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object say(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var step = Step.of(form);
        var draft = save(network, actor, id, step);
        if (step.isKept()) {
            return ResponseEntity.noContent().build();
        }
        if (steps.community(network, draft).isEmpty()) {
            return Redirect.to(steps.address(draft, "", frame));
        }
        var answers = new Answers(draft.fields());
        return steps.group(network, draft, answers).isPresent()
                ? Redirect.to(steps.address(draft, "/check", frame))
                : steps.what(network, draft, answers, frame);
    }

    @GetMapping("/{network}/drafts/{id}/group/check")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object check(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var draft = draft(network, actor, id);
        return steps.group(network, draft, new Answers(draft.fields()))
                .<Object>map(filled -> steps.check(network, draft, filled, frame))
                .orElseGet(() -> Redirect.to(steps.address(draft, "/what", frame)));
    }

    @PostMapping("/{network}/drafts/{id}/group/check")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object record(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var draft = save(network, actor, id, Step.of(form));
        return steps.group(network, draft, new Answers(draft.fields()))
                .map(filled -> steps.record(network, actor, draft, filled, frame))
                .orElseGet(() -> Redirect.to(steps.address(draft, "/what", frame)));
    }

    private Object next(Network network, Draft draft, Step step, Frame frame) {
        var chosen = !step.pressed().equals("find") && steps.community(network, draft).isPresent();
        return Redirect.to(steps.address(draft, chosen ? "/what" : "", frame));
    }

    private Draft draft(Network network, Actor actor, UUID id) {
        return drafts.find(network.id(), actor, new Draft.Id(id))
                .filter(draft -> draft.kind() == Draft.Kind.GROUP)
                .orElseThrow(NotHere::new);
    }

    private Draft save(Network network, Actor actor, UUID id, Step step) {
        return drafts.save(network.id(), actor, draft(network, actor, id).id(), step.fields())
                .orElseThrow(NotHere::new);
    }
}
