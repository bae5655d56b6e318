package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.kith.twinning.KeepsLink;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Agendas, minutes and decisions follow their groups and their link into the record that stays. */
@Component
class MeetingMoves implements MovesOnMerge, KeepsLink {

    private final Meetings meetings;
    private final AgendaItems items;
    private final MinutesVersions versions;
    private final MinutesWords words;
    private final MeetingDecisions decisions;
    private final Links links;

    MeetingMoves(
            Meetings meetings,
            AgendaItems items,
            MinutesVersions versions,
            MinutesWords words,
            MeetingDecisions decisions,
            Links links) {
        this.meetings = meetings;
        this.items = items;
        this.versions = versions;
        this.words = words;
        this.decisions = decisions;
        this.links = links;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        items.groupBecomes(network, gone, kept);
        versions.groupBecomes(network, gone, kept);
        words.groupBecomes(network, gone, kept);
        decisions.groupBecomes(network, gone, kept);
    }

    @Override
    public void linkBecomes(Network.Id network, UUID gone, UUID kept) {
        var into = links.find(network, new Link.Id(kept)).orElseThrow();
        var from = links.find(network, new Link.Id(gone)).orElseThrow();
        meetings.linkBecomes(network, from.id(), into.id(), from.isTurnedIn(into));
    }

    @Override
    public boolean keeps(Network.Id network, Link.Id link) {
        return meetings.isAnyOf(network, link);
    }
}
