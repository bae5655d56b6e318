package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.web.Frame;

import java.util.List;

/** What rooms above show on the page of a community, as its links: a bean of this type is asked. */
public interface OnCommunityPage {

    /** Sections stand in this order, the smallest first. */
    int order();

    Section of(Network network, Community community, Frame frame);

    /**
     * @param heading in the reader's words
     * @param pictures above its items
     * @param whenEmpty what stands there where there is nothing yet
     */
    record Section(String heading, List<Thumbnail> pictures, List<Item> items, String whenEmpty) {

        public Section {
            pictures = List.copyOf(pictures);
            items = List.copyOf(items);
        }

        public Section(String heading, List<Item> items, String whenEmpty) {
            this(heading, List.of(), items, whenEmpty);
        }
    }

    /**
     * One line of a section.
     *
     * @param address of the page that it opens
     * @param label what it is called
     * @param local its name in the script of its place, where that is another
     * @param meta a few words beside it, in the reader's language
     */
    record Item(
            String address, String label, @Nullable String local, String meta, List<Badge> badges) {

        public Item {
            badges = List.copyOf(badges);
        }
    }

    /**
     * @param stage the value of data-stage; null for a plain badge
     */
    record Badge(@Nullable String stage, String words) {}
}
