package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.GroupFilter;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gathering.Form;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.Sides.Side;
import org.kith.twinning.Speakers;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds meetings, who is invited to them, and who somebody is there. */
@Component
class MeetingHall {

    private final Gatherings gatherings;
    private final Meetings meetings;
    private final Links links;
    private final Speakers speakers;
    private final Groups groups;
    private final Representatives representatives;
    private final SideLabels sides;

    MeetingHall(
            Gatherings gatherings,
            Meetings meetings,
            Links links,
            Speakers speakers,
            Groups groups,
            Representatives representatives,
            SideLabels sides) {
        this.gatherings = gatherings;
        this.meetings = meetings;
        this.links = links;
        this.speakers = speakers;
        this.groups = groups;
        this.representatives = representatives;
        this.sides = sides;
    }

    /** A published one; who organises it sees its draft too. */
    AtMeeting enter(Network network, Actor actor, String slug) {
        return gatherings
                .find(network.id(), slug)
                .filter(one -> one.form() == Form.MEETING)
                .filter(one -> one.isPublished() || actor.may(Role.COORDINATOR))
                .map(one -> enter(network, actor, one))
                .orElseThrow(NotHere::new);
    }

    AtMeeting enter(Network network, Frame frame, String slug) {
        return enter(network, frame.actor(), slug);
    }

    AtMeeting enterToWrite(Network network, Frame frame, String slug) {
        var here = enter(network, frame.actor(), slug);
        if (!here.writes()) {
            throw new NotHere();
        }
        return here;
    }

    AtMeeting enter(Network network, Actor actor, Gathering gathering) {
        var meeting = meetings.of(network.id(), gathering.id());
        var link =
                Optional.ofNullable(meeting.link())
                        .flatMap(id -> links.find(network.id(), id))
                        .orElse(null);
        return new AtMeeting(
                network, actor, gathering, meeting, link, own(network.id(), actor, link));
    }

    /** For a list: what is hidden stands in none but those of who organises it. */
    Optional<AtMeeting> find(Network network, Actor actor, Gathering.Id id) {
        var found =
                actor.may(Role.COORDINATOR)
                        ? gatherings.find(network.id(), id)
                        : gatherings.shown(network.id(), id);
        return found.filter(one -> one.form() == Form.MEETING)
                .map(one -> enter(network, actor, one));
    }

    private Set<Party> own(Network.Id network, Actor actor, @Nullable Link link) {
        if (!actor.may(Role.REPRESENTATIVE)) {
            return Set.of();
        }
        return link == null
                ? groupsOf(network, actor).stream()
                        .map(Party.OfNetwork::new)
                        .collect(Collectors.toSet())
                : speakers.sidesOf(network, actor, link).stream()
                        .map(Party.OfLink::new)
                        .collect(Collectors.toSet());
    }

    Set<Group.Id> groupsOf(Network.Id network, Actor actor) {
        return actor.may(Role.REPRESENTATIVE) ? representatives.groupsOf(network, actor) : Set.of();
    }

    /** The groups that may come, by name. */
    List<GroupCard> invited(AtMeeting here, Language reader) {
        return invited(here, Set.of(), reader);
    }

    /**
     * @param also groups that are among them although they may come no more
     */
    List<GroupCard> invited(AtMeeting here, Set<Group.Id> also, Language reader) {
        var network = here.network().id();
        var cards = new ArrayList<GroupCard>();
        var link = here.link();
        if (link == null) {
            groups.forEach(network, GroupFilter.ALL, reader, cards::add);
        } else {
            var ids = new HashSet<>(also);
            ids.addAll(groupsOf(network, link));
            cards.addAll(groups.cards(network, ids, reader).values());
            cards.sort(Comparator.comparing(GroupCard::name));
        }
        return cards;
    }

    boolean isInvited(AtMeeting here, Group.Id group) {
        var link = here.link();
        return link == null || groupsOf(here.network().id(), link).contains(group);
    }

    private Set<Group.Id> groupsOf(Network.Id network, Link link) {
        return Arrays.stream(Side.values())
                .flatMap(side -> speakers.groupsOn(network, link, side).stream())
                .collect(Collectors.toSet());
    }

    /** What parties are called. */
    Map<Party, String> names(AtMeeting here, Collection<Party> parties, Language reader) {
        var names = new HashMap<Party, String>();
        var link = here.link();
        var ids = new ArrayList<Group.Id>();
        for (var party : parties) {
            switch (party) {
                case Party.OfLink(var side) -> {
                    if (link != null) {
                        names.put(party, sides.of(here.network().id(), link, side, reader));
                    }
                }
                case Party.OfNetwork(var group) -> ids.add(group);
            }
        }
        groups.cards(here.network().id(), ids, reader)
                .forEach((id, card) -> names.put(new Party.OfNetwork(id), card.name()));
        return names;
    }
}
