package org.kith.meeting;

import org.kith.gathering.Gathering;
import org.kith.gathering.Gathering.Form;
import org.kith.gathering.SaidAtGathering;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/**
 * The agenda of a meeting, and the minutes that its sides were asked about last, where these are
 * not for the two sides of a link alone.
 */
@Component
class MeetingSaid implements SaidAtGathering {

    private final Meetings meetings;
    private final AgendaItems items;
    private final MinutesVersions versions;

    MeetingSaid(Meetings meetings, AgendaItems items, MinutesVersions versions) {
        this.meetings = meetings;
        this.items = items;
        this.versions = versions;
    }

    @Override
    public List<String> of(Network.Id network, Gathering gathering) {
        return gathering.form() == Form.MEETING
                ? Stream.concat(agenda(network, gathering), minutes(network, gathering)).toList()
                : List.of();
    }

    private Stream<String> agenda(Network.Id network, Gathering gathering) {
        return items.of(network, gathering.id()).stream()
                .filter(AgendaItem::isTaken)
                .flatMap(item -> Stream.of(item.title(), item.paper()));
    }

    private Stream<String> minutes(Network.Id network, Gathering gathering) {
        var meeting = meetings.of(network, gathering.id());
        return meeting.isPublic() || meeting.link() == null
                ? versions.of(network, gathering.id()).stream()
                        .filter(MinutesVersion::isPut)
                        .limit(1)
                        .flatMap(version -> words(version.text()))
                : Stream.of();
    }

    private static Stream<String> words(MinutesText text) {
        return Stream.of(
                        text.passages().stream().flatMap(one -> Stream.of(one.title(), one.text())),
                        Stream.of(text.also()),
                        text.decisions().stream().flatMap(one -> Stream.of(one.text(), one.who())))
                .flatMap(words -> words);
    }
}
