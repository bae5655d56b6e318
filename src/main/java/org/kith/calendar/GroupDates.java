package org.kith.calendar;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringHosts;
import org.kith.gathering.Gatherings;
import org.kith.meeting.Representations;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** The gatherings of a group. To which meetings it sends somebody is for members to know. */
@Component
class GroupDates {

    private final GatheringHosts hosts;
    private final Gatherings gatherings;
    private final Representations representations;

    GroupDates(GatheringHosts hosts, Gatherings gatherings, Representations representations) {
        this.hosts = hosts;
        this.gatherings = gatherings;
        this.representations = representations;
    }

    /** The first first. */
    List<Gathering> of(Network network, Group group, Actor reader) {
        var all = new LinkedHashMap<Gathering.Id, Gathering>();
        hosts.hostedBy(network.id(), group.id()).forEach(one -> all.put(one.id(), one));
        if (reader.may(Role.READER)) {
            representations
                    .sending(network.id(), Set.of(group.id()))
                    .keySet()
                    .forEach(
                            id ->
                                    gatherings
                                            .shown(network.id(), id)
                                            .ifPresent(one -> all.put(id, one)));
        }
        return all.values().stream()
                .sorted(Comparator.comparing(one -> one.when().start()))
                .toList();
    }
}
