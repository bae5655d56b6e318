package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.FirstContacts;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The policy of asking: in whose name, whom, and when not. */
@Component
class Asking {

    private final NetworkScope scope;
    private final Introductions introductions;
    private final Earlier earlier;
    private final Groups groups;
    private final Representatives representatives;
    private final FirstContacts contacts;
    private final Letters letters;

    Asking(
            NetworkScope scope,
            Introductions introductions,
            Earlier earlier,
            Groups groups,
            Representatives representatives,
            FirstContacts contacts,
            Letters letters) {
        this.scope = scope;
        this.introductions = introductions;
        this.earlier = earlier;
        this.groups = groups;
        this.representatives = representatives;
        this.contacts = contacts;
        this.letters = letters;
    }

    /** What became of a request. */
    sealed interface Asked {

        /**
         * On its way.
         *
         * @param reachable whether somebody can answer; the coordinator takes it up otherwise
         */
        record Sent(Introduction introduction, boolean reachable) implements Asked {}

        /** The two are being introduced already, whoever asked. */
        record Open(Introduction introduction) implements Asked {}

        /** They said no not long ago. */
        record SaidNo(Introduction introduction) implements Asked {}

        /** The group waits for as many answers as it may. */
        record TooMany() implements Asked {}

        /** The two are linked already. */
        record Linked(String slug) implements Asked {}

        /** The actor does not speak for the group, or it is of the community that is asked. */
        record NotTheirs() implements Asked {}
    }

    Asked ask(
            Network network,
            Actor actor,
            Group group,
            Community.Id to,
            Group.@Nullable Id asked,
            String words) {
        return scope.in(
                network.id(),
                db -> {
                    var theirs =
                            maySpeakFor(network.id(), actor, group.id())
                                    && !group.community().equals(to)
                                    && (asked == null || isOf(network.id(), asked, to));
                    return theirs
                            ? inTheWay(network, group, to)
                                    .orElseGet(() -> send(network, actor, group, to, asked, words))
                            : new Asked.NotTheirs();
                });
    }

    private Optional<Asked> inTheWay(Network network, Group group, Community.Id to) {
        var link = contacts.standing(network.id(), group.community(), to, network.language());
        if (link.isPresent()) {
            return Optional.of(new Asked.Linked(link.get().slug()));
        }
        var open = earlier.open(network.id(), group.community(), to);
        if (open.isPresent()) {
            return Optional.of(new Asked.Open(open.get()));
        }
        var since = Introducing.now().minus(Introduction.AFTER_A_NO);
        var no = earlier.declined(network.id(), group.community(), to, since);
        if (no.isPresent()) {
            return Optional.of(new Asked.SaidNo(no.get()));
        }
        return earlier.waiting(network.id(), group.id()) < Introduction.MOST_WAITING
                ? Optional.empty()
                : Optional.of(new Asked.TooMany());
    }

    private Asked send(
            Network network,
            Actor actor,
            Group group,
            Community.Id to,
            Group.@Nullable Id asked,
            String words) {
        var one = Introduction.begin(group, to, asked, Introducing.now());
        var step = Step.of(Step.Act.ASKED, Step.Side.ASKING, words);
        if (!introductions.begin(network.id(), actor, one, step)) {
            // somebody asked at the same moment
            var first = earlier.open(network.id(), group.community(), to);
            return new Asked.Open(first.orElseThrow());
        }
        var reachable = letters.reachable(network.id(), one);
        letters.tell(
                network, one, Step.Act.ASKED, reachable ? Step.Side.ASKED : Step.Side.COORDINATOR);
        return new Asked.Sent(one, reachable);
    }

    private boolean maySpeakFor(Network.Id network, Actor actor, Group.Id group) {
        return actor.may(Role.COORDINATOR)
                || representatives.groupsOf(network, actor).contains(group);
    }

    boolean isOf(Network.Id network, Group.Id group, Community.Id community) {
        return groups.find(network, group)
                .filter(found -> found.community().equals(community))
                .isPresent();
    }
}
