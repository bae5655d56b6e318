package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.web.Days;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decisions as their readers may see them: those of a link's meeting are for its sides. */
@Component
class DecisionLists {

    private final MeetingHall hall;
    private final Groups groups;

    DecisionLists(MeetingHall hall, Groups groups) {
        this.hall = hall;
        this.groups = groups;
    }

    List<DecisionLine> of(Network network, List<MeetingDecision> decisions, Frame frame) {
        var actor = frame.actor();
        var ids = decisions.stream().map(MeetingDecision::group).filter(Objects::nonNull).toList();
        var cards = groups.cards(network.id(), ids, frame.language());
        var own = hall.groupsOf(network.id(), actor);
        var rooms = new HashMap<Gathering.Id, Optional<AtMeeting>>();
        return decisions.stream()
                .flatMap(
                        one ->
                                rooms
                                        .computeIfAbsent(
                                                one.gathering(),
                                                id -> hall.find(network, actor, id))
                                        .filter(AtMeeting::belongs)
                                        .map(here -> line(one, here, cards, own))
                                        .stream())
                .toList();
    }

    private static DecisionLine line(
            MeetingDecision one,
            AtMeeting here,
            Map<Group.Id, GroupCard> cards,
            Set<Group.Id> own) {
        var card = one.group() == null ? null : cards.get(one.group());
        return new DecisionLine(
                one,
                here.gathering(),
                card == null ? Objects.requireNonNullElse(one.office(), "—") : card.name(),
                one.isOverdue(Days.of(Instant.now())),
                mayEnd(here.actor(), one, own, here));
    }

    private static boolean mayEnd(
            Actor actor, MeetingDecision one, Set<Group.Id> own, AtMeeting here) {
        return here.organises()
                || (actor.signedIn() && one.group() != null && own.contains(one.group()));
    }
}
