package org.kith.discussion;

import org.kith.account.Actor;
import org.kith.community.Group;
import org.kith.community.MovesOnMerge;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

/** What a group said goes over to the one that it becomes. */
@Component
class DiscussionMoves implements MovesOnMerge {

    private final DiscussionCourse course;

    DiscussionMoves(DiscussionCourse course) {
        this.course = course;
    }

    @Override
    public void groupBecomes(Network.Id network, Actor actor, Group.Id gone, Group.Id kept) {
        course.groupBecomes(network, gone, kept);
    }
}
