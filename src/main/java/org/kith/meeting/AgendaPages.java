package org.kith.meeting;

import org.kith.community.Answers;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.gathering.GatheringLists;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Gathers what the page of an agenda shows. */
@Component
class AgendaPages {

    private final GatheringLists lists;
    private final AgendaItems items;
    private final MinutesVersions minutes;
    private final Groups groups;
    private final MeetingHall hall;
    private final SideLabels sides;

    AgendaPages(
            GatheringLists lists,
            AgendaItems items,
            MinutesVersions minutes,
            Groups groups,
            MeetingHall hall,
            SideLabels sides) {
        this.lists = lists;
        this.items = items;
        this.minutes = minutes;
        this.groups = groups;
        this.hall = hall;
        this.sides = sides;
    }

    AgendaPage page(AtMeeting here, Frame frame, Answers answers) {
        var network = here.network().id();
        var all = items.of(network, here.gathering().id());
        var bringing = all.stream().map(AgendaItem::broughtBy).filter(Objects::nonNull).toList();
        var link = here.link();
        return new AgendaPage(
                lists.row(here.gathering()),
                here.meeting(),
                link == null ? null : sides.row(network, link.id(), frame.language()),
                all,
                groups.cards(network, bringing, frame.language()),
                mine(here, frame),
                here.organises(),
                minutes.isAnyPut(network, here.gathering().id()),
                answers);
    }

    /** Only as long as something can be proposed. */
    private List<GroupCard> mine(AtMeeting here, Frame frame) {
        var gathering = here.gathering();
        if (!here.meeting().takesProposals()
                || !gathering.isPublished()
                || gathering.isCancelled()
                || gathering.isOver(Instant.now())) {
            return List.of();
        }
        var network = here.network().id();
        return groups
                .cards(network, hall.groupsOf(network, here.actor()), frame.language())
                .values()
                .stream()
                .filter(card -> hall.isInvited(here, card.id()))
                .toList();
    }

    AgendaItem item(AtMeeting here, UUID id) {
        return find(here, id).orElseThrow(NotHere::new);
    }

    Optional<AgendaItem> find(AtMeeting here, UUID id) {
        return items.find(here.network().id(), new AgendaItem.Id(id))
                .filter(item -> item.gathering().equals(here.gathering().id()));
    }

    static String address(AtMeeting here, Frame frame) {
        return frame.at("/gatherings/" + here.gathering().slug() + "/agenda");
    }
}
