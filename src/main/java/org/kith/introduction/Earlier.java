package org.kith.introduction;

import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;

/** What was asked before, and bears on what is asked now. */
@Repository
class Earlier {

    private final NetworkScope scope;

    Earlier(NetworkScope scope) {
        this.scope = scope;
    }

    /** The one that is open between two communities, whoever asked. */
    Optional<Introduction> open(Network.Id network, Community.Id one, Community.Id other) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from introduction
                                        where network_id = :network and state in ('asked', 'agreed', 'expired')
                                          and least(asking_community_id, asked_community_id) = least(:one, :other)
                                          and greatest(asking_community_id, asked_community_id) = greatest(:one, :other)
                                        """)
                                .param("network", network.value())
                                .param("one", one.value())
                                .param("other", other.value())
                                .query(IntroductionRow::introduction)
                                .optional());
    }

    /** For how many answers a group waits. */
    int waiting(Network.Id network, Group.Id asking) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select count(*) from introduction
                                        where network_id = :network and asking_group_id = :asking and state = 'asked'
                                        """)
                                .param("network", network.value())
                                .param("asking", asking.value())
                                .query(Integer.class)
                                .single());
    }

    /** The last no of one community to another since a moment. */
    Optional<Introduction> declined(
            Network.Id network, Community.Id from, Community.Id to, Instant since) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from introduction
                                        where network_id = :network and state = 'declined' and state_since > :since
                                          and asking_community_id = :from and asked_community_id = :to
                                        order by state_since desc limit 1
                                        """)
                                .param("network", network.value())
                                .param("since", IntroductionRow.offset(since))
                                .param("from", from.value())
                                .param("to", to.value())
                                .query(IntroductionRow::introduction)
                                .optional());
    }
}
