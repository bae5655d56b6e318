package org.kith.meeting;

import org.kith.community.Group;
import org.kith.twinning.Sides.Side;

/** Whose word minutes wait for: a side of a link, or a group that was represented. */
public sealed interface Party {

    /** As forms name it. */
    String key();

    record OfLink(Side side) implements Party {

        @Override
        public String key() {
            return side.code();
        }
    }

    record OfNetwork(Group.Id group) implements Party {

        @Override
        public String key() {
            return group.toString();
        }
    }
}
