package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.twinning.Link;

import java.util.Set;

/**
 * A meeting, and who somebody is there.
 *
 * @param link whose meeting it is; null where it is of the whole network
 * @param own the parties that they speak for
 */
record AtMeeting(
        Network network,
        Actor actor,
        Gathering gathering,
        Meeting meeting,
        @Nullable Link link,
        Set<Party> own) {

    AtMeeting {
        own = Set.copyOf(own);
    }

    boolean organises() {
        return actor.may(Role.COORDINATOR);
    }

    /** The sides of a link write its minutes themselves, too; of a draft nobody does. */
    boolean writes() {
        return gathering.isPublished() && keeps();
    }

    private boolean keeps() {
        return organises() || (link != null && !own.isEmpty());
    }

    /** Whether they belong to those whose meeting it is. */
    boolean belongs() {
        return link == null ? actor.may(Role.READER) : keeps();
    }

    boolean readsMinutes() {
        return meeting.isPublic() || belongs();
    }
}
