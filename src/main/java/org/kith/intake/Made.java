package org.kith.intake;

import org.jspecify.annotations.Nullable;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.twinning.Link;
import org.kith.twinning.StatedStage;

import java.util.List;

/**
 * What writing a row has made, kept beside the row so that it can be undone.
 *
 * @param link the link that it made, or the one that its facts were added to
 * @param joined whether that link stood in the registry before
 */
record Made(
        List<Community.Id> communities,
        Group.@Nullable Id group,
        Link.@Nullable Id link,
        boolean joined,
        List<StatedStage.Id> facts) {

    static final Made NOTHING = new Made(List.of(), null, null, false, List.of());

    boolean nothing() {
        return communities.isEmpty()
                && group == null
                && (link == null || joined)
                && facts.isEmpty();
    }
}
