package org.kith.community;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** A group is of those who speak for it, a community of those who speak for one of its groups. */
@Component
public class WhoseRecord {

    private final Communities communities;
    private final Groups groups;
    private final Representatives representatives;

    WhoseRecord(Communities communities, Groups groups, Representatives representatives) {
        this.communities = communities;
        this.groups = groups;
        this.representatives = representatives;
    }

    public boolean isTheirs(Network.Id network, Actor actor, Group group) {
        return representatives.groupsOf(network, actor).contains(group.id());
    }

    public boolean isTheirs(Network.Id network, Actor actor, Community community) {
        var own = representatives.groupsOf(network, actor);
        return !own.isEmpty()
                && groups.of(network, community.id()).stream().anyMatch(g -> own.contains(g.id()));
    }

    @Component
    public record OfCommunity(WhoseRecord record) implements Owning {

        @Override
        public String who() {
            return "who speaks for a group of the community";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return record.communities
                    .find(network, named.text("slug"))
                    .filter(one -> record.isTheirs(network, actor, one))
                    .isPresent();
        }
    }

    @Component
    public record OfGroup(WhoseRecord record) implements Owning {

        @Override
        public String who() {
            return "who speaks for the group";
        }

        @Override
        public boolean isTheirs(Network.Id network, Actor actor, Named named) {
            return record.groups
                    .find(network, named.text("slug"))
                    .filter(one -> record.isTheirs(network, actor, one))
                    .isPresent();
        }
    }
}
