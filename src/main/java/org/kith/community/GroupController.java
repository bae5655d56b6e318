package org.kith.community;

import org.kith.account.Actor;
import org.kith.account.Circle;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.Objects;
import java.util.Set;

@Controller
class GroupController {

    private static final int NEWEST = 5;

    private final Groups groups;
    private final Communities communities;
    private final GroupContacts contacts;
    private final NamedPeople named;
    private final Representatives representatives;
    private final History history;
    private final Countries countries;
    private final SharingParts sharingParts;
    private final GroupLife life;
    private final List<OnGroupPage> above;

    GroupController(
            Groups groups,
            Communities communities,
            GroupContacts contacts,
            NamedPeople named,
            Representatives representatives,
            History history,
            Countries countries,
            SharingParts sharingParts,
            GroupLife life,
            List<OnGroupPage> above) {
        this.groups = groups;
        this.communities = communities;
        this.contacts = contacts;
        this.named = named;
        this.representatives = representatives;
        this.history = history;
        this.countries = countries;
        this.sharingParts = sharingParts;
        this.life = life;
        this.above = List.copyOf(above);
    }

    @GetMapping("/{network}/groups/{slug}")
    @Allow(Role.VISITOR)
    Object show(Network network, Actor actor, @PathVariable String slug, Frame frame) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        if (!group.slug().equals(slug)) {
            return Redirect.forEver(frame.at("/groups/" + group.slug()));
        }
        var cards = groups.cards(network.id(), Set.of(group.id()), frame.language());
        return new GroupPage(
                group,
                Objects.requireNonNull(cards.get(group.id())),
                Objects.requireNonNull(
                        communities
                                .cards(network.id(), Set.of(group.community()), frame.language())
                                .get(group.community())),
                groups.of(network.id(), group.community()).stream()
                        .filter(other -> !other.id().equals(group.id()))
                        .toList(),
                above.stream().map(room -> room.of(network, group, frame)).toList(),
                Moment.newestFirst(life.of(network, group, frame)).stream().limit(NEWEST).toList(),
                shown(network, actor, group),
                sharingParts.of(network, group, frame),
                new Naming(countries, frame.language()));
    }

    private List<GroupContact> shown(Network network, Actor actor, Group group) {
        var circle = circle(network, actor, group);
        return contacts.of(network.id(), group.id()).stream()
                .flatMap(one -> one.shownTo(circle).stream())
                .toList();
    }

    private Circle circle(Network network, Actor actor, Group group) {
        var own = representatives.groupsOf(network.id(), actor).contains(group.id());
        var circle = Circle.of(actor, own);
        return named.has(network.id(), group.id(), actor) ? circle.within(Circle.NAMED) : circle;
    }

    @GetMapping("/{network}/groups/{slug}/history")
    @Allow(Role.VISITOR)
    HistoryPage history(Network network, @PathVariable String slug, Frame frame) {
        var group = groups.find(network.id(), slug).orElseThrow(NotHere::new);
        return new HistoryPage(
                group.name(),
                frame.at("/groups/" + group.slug()),
                history.of(network.id(), group.id().value(), frame.actor()));
    }
}
