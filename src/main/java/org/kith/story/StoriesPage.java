package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Slice;
import org.kith.web.View;

import java.util.List;

/**
 * The stories of a network, a group or a link.
 *
 * @param whose the name of the group or link; null where they are all of the network
 * @param home the page of that group or link; null where they are all of the network
 * @param address of this list
 * @param writes whether the reader may begin one here
 * @param own those of the reader's that others do not see now
 */
@View.Template("story/stories")
public record StoriesPage(
        @Nullable String whose,
        @Nullable String home,
        String address,
        Slice<StoryRow> stories,
        boolean writes,
        List<StoryRow> own)
        implements View {

    public StoriesPage {
        own = List.copyOf(own);
    }

    /** Experience is shared by a group, and not by a link. */
    public boolean ofGroup() {
        return address.contains("/groups/");
    }
}
