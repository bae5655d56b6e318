package org.kith.gathering;

import org.kith.account.Role;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.community.Naming;
import org.kith.network.Network;
import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.stream.Stream;

/** When and where a network comes together, for everybody who may read it. */
@Controller
class GatheringsController {

    /** Past ones on the list; calendars and search engines keep older ones. */
    private static final int MOST_PAST = 100;

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Countries countries;
    private final GatheringCalendar calendar;
    private final GatheringHosts hosts;
    private final Groups groups;
    private final List<OnGatheringPage> above;

    GatheringsController(
            Gatherings gatherings,
            GatheringLists lists,
            Countries countries,
            GatheringCalendar calendar,
            GatheringHosts hosts,
            Groups groups,
            List<OnGatheringPage> above) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.countries = countries;
        this.calendar = calendar;
        this.hosts = hosts;
        this.groups = groups;
        this.above = List.copyOf(above);
    }

    @GetMapping("/{network}/gatherings")
    @Allow(Role.VISITOR)
    GatheringsPage list(Network network) {
        return new GatheringsPage(
                lists.rows(gatherings.coming(network.id())),
                lists.rows(gatherings.past(network.id(), MOST_PAST)),
                false);
    }

    @GetMapping("/{network}/gatherings/{gathering}")
    @Allow(Role.VISITOR)
    GatheringPage show(Network network, Frame frame, @PathVariable String gathering) {
        var one = shown(network, frame, gathering);
        return new GatheringPage(
                lists.row(one),
                hosts(network, one, frame.language()),
                new Naming(countries, frame.language()),
                above.stream()
                        .map(room -> room.of(network, one, frame))
                        .filter(section -> !section.isEmpty())
                        .toList());
    }

    private List<GroupCard> hosts(Network network, Gathering one, Language reader) {
        var ids = hosts.of(network.id(), one.id());
        var cards = groups.cards(network.id(), ids, reader);
        return ids.stream().flatMap(id -> Stream.ofNullable(cards.get(id))).toList();
    }

    /** One to be put into a calendar. */
    @GetMapping("/{network}/gatherings/{gathering}/gathering.ics")
    @Allow(Role.VISITOR)
    ResponseEntity<String> one(Network network, Frame frame, @PathVariable String gathering) {
        return calendar.of(network, List.of(shown(network, frame, gathering)), frame.language());
    }

    /** All that a calendar subscribes to, with those that were and those that were called off. */
    @GetMapping("/{network}/gatherings.ics")
    @Allow(Role.VISITOR)
    ResponseEntity<String> all(Network network, Language language) {
        return calendar.of(
                network,
                Stream.concat(
                                gatherings.coming(network.id()).stream(),
                                gatherings.past(network.id(), MOST_PAST).stream())
                        .toList(),
                language);
    }

    private Gathering shown(Network network, Frame frame, String slug) {
        return gatherings
                .find(network.id(), slug)
                .filter(one -> one.isPublished() || frame.actor().may(Role.COORDINATOR))
                .orElseThrow(NotHere::new);
    }
}
