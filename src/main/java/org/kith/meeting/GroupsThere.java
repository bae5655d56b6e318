package org.kith.meeting;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which groups come to a meeting, and by whom; each says so itself. */
@Component
class GroupsThere {

    private final NetworkScope scope;
    private final Representations representations;
    private final Audit audit;

    GroupsThere(NetworkScope scope, Representations representations, Audit audit) {
        this.scope = scope;
        this.representations = representations;
        this.audit = audit;
    }

    /** Those of these groups that come, that do not, and that are silent. */
    List<MeetingGroupsPage.Row> of(AtMeeting here, List<GroupCard> invited) {
        var said =
                representations.of(here.network().id(), here.gathering().id()).stream()
                        .collect(Collectors.toMap(Representation::group, Function.identity()));
        return invited.stream().map(card -> row(card, said)).toList();
    }

    private static MeetingGroupsPage.Row row(GroupCard card, Map<Group.Id, Representation> said) {
        return new MeetingGroupsPage.Row(card, said.get(card.id()));
    }

    void answer(
            Network.Id network, Actor actor, Gathering meeting, Group group, Representation said) {
        scope.in(
                network,
                db -> {
                    representations.put(network, actor, meeting.id(), said);
                    // Who comes stands in the row alone: that can be erased.
                    audit.write(
                            network,
                            actor,
                            Audit.Change.of(
                                    said.comes() ? "comes" : "declined",
                                    "representation",
                                    meeting.id().value(),
                                    null,
                                    Map.of("group", group.name())));
                    return null;
                });
    }
}
