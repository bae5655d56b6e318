package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Countries;
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

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Controller
class GroupChangeController {

    private final Groups groups;
    private final GroupChange change;
    private final GroupContacts contacts;
    private final NamedPeople named;
    private final Countries countries;
    private final Drafts drafts;
    private final SharedDescriptions descriptions;

    GroupChangeController(
            Groups groups,
            GroupChange change,
            GroupContacts contacts,
            NamedPeople named,
            Countries countries,
            Drafts drafts,
            SharedDescriptions descriptions) {
        this.groups = groups;
        this.change = change;
        this.contacts = contacts;
        this.named = named;
        this.countries = countries;
        this.drafts = drafts;
        this.descriptions = descriptions;
    }

    /**
     * @param from a draft that turned out to be this group: what it says is offered
     * @param shared the path of what another network shares: so is what that says
     */
    @GetMapping("/{network}/groups/{slug}/edit")
    @Allow(Role.REPRESENTATIVE)
    GroupChangePage show(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @RequestParam Optional<UUID> from,
            @RequestParam(defaultValue = "") String shared,
            Frame frame) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        var filled =
                change.mayNameContacts(network.id(), actor, group.id())
                        ? GroupForm.filled(
                                group,
                                contacts.of(network.id(), group.id()),
                                named.of(network.id(), group.id()))
                        : GroupForm.filled(group, List.of(), List.of());
        var draft = from.flatMap(id -> drafts.find(network.id(), actor, new Draft.Id(id)));
        var offered =
                descriptions.group(
                        network.id(),
                        group.community(),
                        shared,
                        draft.map(filled::plus).orElse(filled));
        return page(network, actor, group, offered, from, frame);
    }

    @PostMapping("/{network}/groups/{slug}/edit")
    @Allow(Role.REPRESENTATIVE)
    Object change(
            Network network,
            Actor actor,
            @PathVariable String slug,
            @RequestParam Optional<UUID> from,
            @RequestParam MultiValueMap<String, String> typed,
            Frame frame) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        var answers =
                GroupForm.keepingCircles(
                        Step.of(typed).fields(), contacts.of(network.id(), group.id()));
        var filled =
                GroupForm.read(answers, group.id(), group.community(), group.differentBecause());
        if (filled.isEmpty()) {
            return page(network, actor, group, answers, from, frame);
        }
        try {
            change.to(network.id(), actor, filled.get());
        } catch (DuplicateKeyException taken) {
            answers.refuse("name", "community.problem.taken");
            return page(network, actor, group, answers, from, frame);
        }
        from.map(Draft.Id::new)
                .ifPresent(d -> drafts.finish(network.id(), actor, d, group.id().value()));
        return Redirect.to(frame.at("/groups/" + group.slug() + "?saved=1"));
    }

    private GroupChangePage page(
            Network network,
            Actor actor,
            Group group,
            Answers answers,
            Optional<UUID> from,
            Frame frame) {
        var cards = groups.cards(network.id(), Set.of(group.id()), frame.language());
        return new GroupChangePage(
                group,
                Objects.requireNonNull(cards.get(group.id())),
                answers,
                from.map(UUID::toString).orElse(""),
                change.mayNameContacts(network.id(), actor, group.id()),
                new Naming(countries, frame.language()));
    }
}
