package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Adding;
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

/** Recording a community: where it is, what it is, whether it is here already. */
@Controller
class CommunityDraftController {

    private final Drafts drafts;
    private final CommunitySteps steps;
    private final SharedDescriptions descriptions;

    CommunityDraftController(Drafts drafts, CommunitySteps steps, SharedDescriptions descriptions) {
        this.drafts = drafts;
        this.steps = steps;
        this.descriptions = descriptions;
    }

    @GetMapping("/{network}/record/community")
    @Allow(Role.REPRESENTATIVE)
    WherePage begin(Frame frame, @RequestParam(defaultValue = "") String where) {
        return steps.where(frame.at("/record/community"), Map.of("where", List.of(where)), frame);
    }

    @PostMapping("/{network}/record/community")
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
        var draft = drafts.start(network.id(), actor, Draft.Kind.COMMUNITY, step.fields());
        return placed(network, actor, frame, draft, step);
    }

    @GetMapping("/{network}/drafts/{id}/community")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    WherePage where(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var draft = draft(network, actor, id);
        return steps.where(steps.address(draft, "", frame), draft.fields(), frame);
    }

    @PostMapping("/{network}/drafts/{id}/community")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object place(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var step = Step.of(form);
        var draft = save(network, actor, id, step);
        return step.isKept()
                ? ResponseEntity.noContent().build()
                : placed(network, actor, frame, draft, step);
    }

    @GetMapping("/{network}/drafts/{id}/community/what")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object what(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String shared,
            Frame frame) {
        var draft = draft(network, actor, id);
        return steps.place(draft)
                .<Object>map(
                        place ->
                                steps.what(
                                        draft,
                                        descriptions.community(
                                                network.id(),
                                                place.id(),
                                                shared,
                                                new Answers(draft.fields())),
                                        frame))
                .orElseGet(() -> Redirect.to(steps.address(draft, "", frame)));
    }

    @PostMapping("/{network}/drafts/{id}/community/what")
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
        if (steps.place(draft).isEmpty()) {
            return Redirect.to(steps.address(draft, "", frame));
        }
        var answers = new Answers(draft.fields());
        return steps.community(draft, answers).isPresent()
                ? Redirect.to(steps.address(draft, "/check", frame))
                : steps.what(draft, answers, frame);
    }

    @GetMapping("/{network}/drafts/{id}/community/check")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object check(Network network, Actor actor, @PathVariable UUID id, Frame frame) {
        var draft = draft(network, actor, id);
        return steps.community(draft, new Answers(draft.fields()))
                .<Object>map(community -> steps.check(network, draft, community, frame))
                .orElseGet(() -> Redirect.to(steps.address(draft, "/what", frame)));
    }

    @PostMapping("/{network}/drafts/{id}/community/check")
    @Allow(Role.REPRESENTATIVE)
    @Own(WhoseDraft.class)
    Object record(
            Network network,
            Actor actor,
            @PathVariable UUID id,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var draft = save(network, actor, id, Step.of(form));
        return steps.community(draft, new Answers(draft.fields()))
                .map(community -> steps.record(network, actor, draft, community, frame))
                .orElseGet(() -> Redirect.to(steps.address(draft, "/what", frame)));
    }

    private Object placed(Network network, Actor actor, Frame frame, Draft draft, Step step) {
        if (step.pressed().equals("find")) {
            return Redirect.to(steps.address(draft, "", frame));
        }
        if (!step.pressed().equals("add") && !step.pressed().equals("insist")) {
            var next = steps.place(draft).isPresent() ? "/what" : "";
            return Redirect.to(steps.address(draft, next, frame));
        }
        var answers = new Answers(draft.fields());
        if (!steps.isPositionFine(answers)) {
            return steps.where(steps.address(draft, "", frame), answers, List.of(), frame);
        }
        return switch (steps.add(network, actor, answers, step.pressed().equals("insist"))) {
            case Adding.Added(var place) -> {
                var chosen = Map.of("place", List.of(place.slug()));
                drafts.save(network.id(), actor, draft.id(), chosen);
                yield Redirect.to(steps.address(draft, "/what", frame));
            }
            case Adding.LikelySame(var places) ->
                    steps.where(steps.address(draft, "", frame), answers, places, frame);
            case Adding.NameRefused(var reason) -> {
                answers.refuse(
                        "new_name",
                        "community.problem." + reason.name().toLowerCase(java.util.Locale.ROOT));
                yield steps.where(steps.address(draft, "", frame), answers, List.of(), frame);
            }
            case Adding.UnknownCountry() -> {
                answers.refuse("new_country", "community.problem.choose");
                yield steps.where(steps.address(draft, "", frame), answers, List.of(), frame);
            }
        };
    }

    private Draft draft(Network network, Actor actor, UUID id) {
        return drafts.find(network.id(), actor, new Draft.Id(id))
                .filter(draft -> draft.kind() == Draft.Kind.COMMUNITY)
                .orElseThrow(NotHere::new);
    }

    private Draft save(Network network, Actor actor, UUID id, Step step) {
        return drafts.save(network.id(), actor, draft(network, actor, id).id(), step.fields())
                .orElseThrow(NotHere::new);
    }
}
