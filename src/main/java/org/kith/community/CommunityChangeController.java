package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.place.Places;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Optional;
import java.util.UUID;

@Controller
class CommunityChangeController {

    private final Communities communities;
    private final CommunityForm form;
    private final Places places;
    private final Countries countries;
    private final Drafts drafts;
    private final SharedDescriptions descriptions;

    CommunityChangeController(
            Communities communities,
            CommunityForm form,
            Places places,
            Countries countries,
            Drafts drafts,
            SharedDescriptions descriptions) {
        this.communities = communities;
        this.form = form;
        this.places = places;
        this.countries = countries;
        this.drafts = drafts;
        this.descriptions = descriptions;
    }

    /**
     * @param from a draft that turned out to be this community: what it says is offered
     * @param shared the path of what another network shares: so is what that says
     */
    @GetMapping("/{network}/communities/{slug}/edit")
    @Allow(Role.REPRESENTATIVE)
    CommunityChangePage show(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @RequestParam Optional<UUID> from,
            @RequestParam(defaultValue = "") String shared,
            Frame frame) {
        var community = communities.find(network.id(), slug).orElseThrow(NotHere::new);
        var draft = from.flatMap(id -> drafts.find(network.id(), actor, new Draft.Id(id)));
        var filled = CommunityForm.filled(community);
        var offered =
                descriptions.community(
                        network.id(),
                        community.place(),
                        shared,
                        draft.map(filled::plus).orElse(filled));
        return page(community, offered, from, frame);
    }

    @PostMapping("/{network}/communities/{slug}/edit")
    @Allow(Role.REPRESENTATIVE)
    Object change(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @RequestParam Optional<UUID> from,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame) {
        var community = communities.find(network.id(), slug).orElseThrow(NotHere::new);
        var answers = new Answers(Step.of(typed).fields());
        var changed =
                form.read(answers, community.id(), community.place(), community.differentBecause());
        if (changed.isEmpty()) {
            return page(community, answers, from, frame);
        }
        try {
            communities.change(network.id(), actor, changed.get());
        } catch (DuplicateKeyException taken) {
            answers.refuse("name", "community.problem.taken");
            return page(community, answers, from, frame);
        }
        from.map(Draft.Id::new)
                .ifPresent(d -> drafts.finish(network.id(), actor, d, community.id().value()));
        return Redirect.to(frame.at("/communities/" + community.slug() + "?saved=1"));
    }

    private CommunityChangePage page(
            Community community, Answers answers, Optional<UUID> from, Frame frame) {
        return new CommunityChangePage(
                community,
                places.find(community.place()).orElseThrow(),
                answers,
                from.map(UUID::toString).orElse(""),
                new Naming(countries, frame.language()));
    }
}
