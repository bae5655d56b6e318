package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who speaks for which side of a link: whoever speaks for a group that carries it there, or for a
 * group that stands for a community of that side. Nobody chooses whose word theirs is.
 */
@Component
public class Speakers {

    private final Links links;
    private final Carriers carriers;
    private final Groups groups;
    private final Representatives representatives;

    Speakers(Links links, Carriers carriers, Groups groups, Representatives representatives) {
        this.links = links;
        this.carriers = carriers;
        this.groups = groups;
        this.representatives = representatives;
    }

    /** The groups for which somebody speaks, and the communities that these stand for. */
    public record Own(Set<Group.Id> groups, Set<Community.Id> communities) {}

    public Own own(Network.Id network, Actor actor) {
        var own = ownGroups(network, actor);
        return new Own(
                own,
                own.stream()
                        .flatMap(group -> groups.find(network, group).stream())
                        .map(Group::community)
                        .collect(Collectors.toSet()));
    }

    /** The links of which somebody speaks for a side. */
    public Set<Link.Id> links(Network.Id network, Own own) {
        return Stream.concat(
                        own.groups().stream()
                                .flatMap(group -> carriers.linksOf(network, group).stream()),
                        own.communities().stream()
                                .flatMap(community -> links.of(network, community).stream()))
                .collect(Collectors.toSet());
    }

    /** As whom somebody may speak of a link. */
    Voices voices(Network.Id network, Actor actor, Link link) {
        return new Voices(sidesOf(network, actor, link), actor.may(Role.COORDINATOR));
    }

    /** The same of a link that is not recorded yet; a side may have no community so far. */
    Voices voices(Network.Id network, Actor actor, List<Community.Id> a, List<Community.Id> b) {
        var own = ownGroups(network, actor);
        var sides = EnumSet.noneOf(Sides.Side.class);
        if (!own.isEmpty() && speaks(network, own, a)) {
            sides.add(Sides.Side.A);
        }
        if (!own.isEmpty() && speaks(network, own, b)) {
            sides.add(Sides.Side.B);
        }
        return new Voices(sides, actor.may(Role.COORDINATOR));
    }

    public Set<Sides.Side> sidesOf(Network.Id network, Actor actor, Link link) {
        var own = ownGroups(network, actor);
        return own.isEmpty()
                ? Set.of()
                : Arrays.stream(Sides.Side.values())
                        .filter(
                                side ->
                                        groupsOn(network, link, side).stream()
                                                .anyMatch(own::contains))
                        .collect(Collectors.toSet());
    }

    /**
     * Of the groups for which somebody speaks, those that stand for, or carry, a side of a link.
     */
    public List<Group> groupsOf(Network.Id network, Actor actor, Link link) {
        var own = ownGroups(network, actor);
        return own.isEmpty()
                ? List.of()
                : Arrays.stream(Sides.Side.values())
                        .flatMap(side -> groupsOn(network, link, side).stream())
                        .filter(own::contains)
                        .distinct()
                        .flatMap(group -> groups.find(network, group).stream())
                        .toList();
    }

    /**
     * Who is told what happened on the other side: those of the groups that carry the link; where
     * none of them can sign in, all who speak for the side.
     */
    public List<Person> of(Network.Id network, Link link, Sides.Side side) {
        var carrying = people(network, carrying(network, link, side));
        return carrying.isEmpty() ? people(network, groupsOn(network, link, side)) : carrying;
    }

    /** Whether anybody who can sign in speaks for the side. */
    public boolean isSpokenFor(Network.Id network, Link link, Sides.Side side) {
        return !representatives.spokenFor(network, groupsOn(network, link, side)).isEmpty();
    }

    private boolean speaks(Network.Id network, Set<Group.Id> own, List<Community.Id> side) {
        return groups.standingFor(network, side).stream().anyMatch(own::contains);
    }

    private Set<Group.Id> ownGroups(Network.Id network, Actor actor) {
        return actor.may(Role.REPRESENTATIVE) ? representatives.groupsOf(network, actor) : Set.of();
    }

    /** The groups that carry the side or stand for a community of it. */
    public Set<Group.Id> groupsOn(Network.Id network, Link link, Sides.Side side) {
        var all = new HashSet<>(groups.standingFor(network, link.sides().of(side)));
        all.addAll(carrying(network, link, side));
        return all;
    }

    private List<Group.Id> carrying(Network.Id network, Link link, Sides.Side side) {
        return carriers.of(network, link.id()).stream()
                .filter(carrier -> carrier.side() == side)
                .map(Carrier::group)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private List<Person> people(Network.Id network, Collection<Group.Id> of) {
        return of.stream()
                .flatMap(group -> representatives.of(network, group).stream())
                .distinct()
                .toList();
    }
}
