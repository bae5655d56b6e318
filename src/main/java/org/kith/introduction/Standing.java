package org.kith.introduction;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Group;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody is in an introduction: of the side that asks, of the one that is asked, coordinator
 * of the network. Nobody else sees it.
 */
public record Standing(boolean asking, boolean asked, boolean coordinator) {

    static Standing of(Introduction introduction, Actor actor, Set<Group.Id> groups) {
        return new Standing(
                groups.contains(introduction.asking()),
                introduction.asked() != null && groups.contains(introduction.asked()),
                actor.may(Role.COORDINATOR));
    }

    boolean sees() {
        return asking || asked || coordinator;
    }

    /** For whom the act counts; empty where it is not theirs to do. */
    Optional<Step.Side> side(Step.Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case AGREED, DECLINED ->
                            asked
                                    ? Step.Side.ASKED
                                    : coordinator && !asking ? Step.Side.COORDINATOR : null;
                    case WITHDRAWN -> asking ? Step.Side.ASKING : null;
                    case SAID, LINKED -> anySide();
                    case REMINDED, PASSED_ON, INVITED, CLOSED ->
                            coordinator ? Step.Side.COORDINATOR : null;
                    case ASKED, EXPIRED -> null;
                });
    }

    private Step.@Nullable Side anySide() {
        if (asking) {
            return Step.Side.ASKING;
        }
        return asked ? Step.Side.ASKED : coordinator ? Step.Side.COORDINATOR : null;
    }

    public boolean may(Introduction introduction, Step.Act act) {
        return introduction.allows(act) && side(act).isPresent();
    }
}
