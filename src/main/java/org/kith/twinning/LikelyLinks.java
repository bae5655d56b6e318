package org.kith.twinning;

import org.kith.community.FindsLikelyPairs;
import org.kith.community.LikelyPair;
import org.kith.community.Merge;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Links that may be one: a community of each side of the one faces the same of the other. */
@Component
class LikelyLinks implements FindsLikelyPairs {

    private final NetworkScope scope;

    LikelyLinks(NetworkScope scope) {
        this.scope = scope;
    }

    @Override
    public Merge.Kind kind() {
        return Merge.Kind.LINK;
    }

    /** As likely as the two share who faces whom. */
    @Override
    public List<LikelyPair> likelyPairs(Network.Id network, Progress progress) {
        if (!progress.at(0, 1)) {
            return List.of();
        }
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        with shared as (
                                            select one.link_id as one, other.link_id as other, count(*) as common
                                            from link_tie one
                                            join link_tie other on other.network_id = one.network_id and other.community_id = one.community_id
                                                 and other.partner_id = one.partner_id and other.link_id > one.link_id
                                            where one.network_id = :network
                                            group by one.link_id, other.link_id),
                                        own as (select link_id, count(*) as ties from link_tie where network_id = :network group by link_id)
                                        select one, other, common::float / (a.ties + b.ties - common) as score
                                        from shared join own a on a.link_id = one join own b on b.link_id = other
                                        order by one, other
                                        """)
                                .param("network", network.value())
                                .query(
                                        (row, n) ->
                                                new LikelyPair(
                                                        row.getObject("one", UUID.class),
                                                        row.getObject("other", UUID.class),
                                                        row.getDouble("score"),
                                                        "twinning.likely.same_sides"))
                                .list());
    }
}
