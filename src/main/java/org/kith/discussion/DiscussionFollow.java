package org.kith.discussion;

import org.kith.account.Members;
import org.kith.account.Offices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who belongs to a network no more follows nothing there, and answers nothing by mail. */
@Component
class DiscussionFollow {

    private final Members members;
    private final DiscussionFollowers followers;
    private final DiscussionReaders readers;

    DiscussionFollow(Members members, DiscussionFollowers followers, DiscussionReaders readers) {
        this.members = members;
        this.followers = followers;
        this.readers = readers;
    }

    @EventListener
    void ended(Offices.Ended ended) {
        if (!members.belongs(ended.network(), ended.person())) {
            followers.removeAll(ended.network(), ended.person());
            readers.remove(ended.network(), ended.person());
        }
    }
}
