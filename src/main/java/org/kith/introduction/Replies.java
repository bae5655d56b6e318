package org.kith.introduction;

import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How communities and groups answer, counted from the introductions themselves. */
@Repository
public class Replies {

    /**
     * An answer is the asked side's own word. A group is asked from when a request is passed on to
     * it. A request that ran out counts once, however it went on; what still runs, was taken back
     * or never had an addressee does not count.
     */
    private static final String RATES =
            """
            select r.of, count(*) as asked, count(r.answered) as answered,
                   coalesce(ceil(percentile_cont(0.5) within group (order by extract(epoch from r.answered - r.asked_at)) / 86400), 0)::int as days
            from (select case when :groups then i.asked_group_id else i.asked_community_id end as of, theirs.since as asked_at,
                         (select min(s.at) from introduction_step s
                          where s.network_id = i.network_id and s.introduction_id = i.id
                            and s.side = 'asked' and s.act in ('agreed', 'declined')) as answered,
                         exists (select from introduction_step s
                                 where s.network_id = i.network_id and s.introduction_id = i.id and s.act = 'expired'
                                   and s.at >= theirs.since) as ran_out
                  from introduction i
                       cross join lateral (select coalesce(max(s.at) filter (where :groups), i.asked_at) as since from introduction_step s
                                           where s.network_id = i.network_id and s.introduction_id = i.id and s.act = 'passed_on') theirs
                  where i.network_id = :network and i.asked_group_id is not null
                    and (:groups and i.asked_group_id = any(:of) or not :groups and i.asked_community_id = any(:of))) r
            where r.answered is not null or r.ran_out
            group by r.of
            """;

    private final NetworkScope scope;

    Replies(NetworkScope scope) {
        this.scope = scope;
    }

    /** Of each of these communities that was asked before. */
    public Map<UUID, ReplyRate> ofCommunities(
            Network.Id network, Collection<Community.Id> communities) {
        return rates(
                network, false, communities.stream().map(Community.Id::value).toArray(UUID[]::new));
    }

    /** Of each of these groups that was asked before. */
    public Map<UUID, ReplyRate> ofGroups(Network.Id network, Collection<Group.Id> groups) {
        return rates(network, true, groups.stream().map(Group.Id::value).toArray(UUID[]::new));
    }

    private Map<UUID, ReplyRate> rates(Network.Id network, boolean ofGroups, UUID[] of) {
        var rates = new HashMap<UUID, ReplyRate>();
        scope.in(
                network,
                db -> {
                    db.sql(RATES)
                            .param("groups", ofGroups)
                            .param("network", network.value())
                            .param("of", of)
                            .query(
                                    row -> {
                                        rates.put(
                                                row.getObject("of", UUID.class),
                                                new ReplyRate(
                                                        row.getInt("answered"),
                                                        row.getInt("asked"),
                                                        row.getInt("days")));
                                    });
                    return rates;
                });
        return rates;
    }
}
