package org.kith.community;

import org.kith.names.Fold;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Groups that may be one: of one community and called alike, or of one name anywhere. */
@Component
class LikelyGroups implements FindsLikelyPairs {

    private static final double WORTH_A_LOOK = 0.8;
    private static final int STEP = 500;

    private final NetworkScope scope;

    LikelyGroups(NetworkScope scope) {
        this.scope = scope;
    }

    @Override
    public Merge.Kind kind() {
        return Merge.Kind.GROUP;
    }

    @Override
    public List<LikelyPair> likelyPairs(Network.Id network, Progress progress) {
        var groups = scope.in(network, db -> groups(db, network));
        var words = scope.in(network, db -> words(db, network));
        var atHome = groups.stream().collect(Collectors.groupingBy(Group::community));
        var ofName =
                groups.stream().collect(Collectors.groupingBy(group -> Fold.fold(group.name())));
        var found = new ArrayList<LikelyPair>();
        for (int i = 0; i < groups.size(); i++) {
            if (i % STEP == 0 && !progress.at(i, groups.size())) {
                return found;
            }
            var one = groups.get(i);
            var names = words.getOrDefault(one.community(), Set.of());
            var like = new GroupLikeness(one.name(), names);
            atHome.getOrDefault(one.community(), List.of()).stream()
                    .filter(other -> isAfter(other, one))
                    .forEach(other -> pair(one, like.with(other, one.community()), found));
            ofName.getOrDefault(Fold.fold(one.name()), List.of()).stream()
                    .filter(other -> isAfter(other, one))
                    .filter(other -> !other.community().equals(one.community()))
                    .forEach(other -> pair(one, like.with(other, one.community()), found));
        }
        return found;
    }

    private static boolean isAfter(Group other, Group one) {
        return other.id().value().compareTo(one.id().value()) > 0;
    }

    private static void pair(Group one, Likely<Group> likely, List<LikelyPair> found) {
        if (likely.score() >= WORTH_A_LOOK) {
            found.add(
                    new LikelyPair(
                            one.id().value(),
                            likely.value().id().value(),
                            likely.score(),
                            likely.reasons().getFirst()));
        }
    }

    private static List<Group> groups(JdbcClient db, Network.Id network) {
        return db.sql("select * from community_group where network_id = :network order by id")
                .param("network", network.value())
                .query(GroupRow::group)
                .list();
    }

    private static Map<Community.Id, Set<String>> words(JdbcClient db, Network.Id network) {
        return db
                .sql(
                        """
                        select id, words from community c where network_id = :network
                          and exists (select from community_group g
                                      where g.network_id = :network and g.community_id = c.id)
                        """)
                .param("network", network.value())
                .query(
                        (row, n) ->
                                Map.entry(
                                        new Community.Id(row.getObject("id", UUID.class)),
                                        CommunityLikeness.split(row.getString("words"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
