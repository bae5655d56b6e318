package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.Thumbnail;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Frame;

import java.util.List;

/** What rooms above show on the page of a link, as its agreements: a bean of this type is asked. */
public interface OnLinkPage {

    Section of(Network network, Link link, Frame frame);

    /**
     * @param heading in the reader's words
     * @param pictures above its items
     * @param way what the reader can begin there; null where nothing
     */
    record Section(String heading, List<Thumbnail> pictures, List<Item> items, @Nullable Way way) {

        public Section {
            pictures = List.copyOf(pictures);
            items = List.copyOf(items);
        }

        public Section(String heading, List<Item> items, @Nullable Way way) {
            this(heading, List.of(), items, way);
        }

        public boolean isEmpty() {
            return pictures.isEmpty() && items.isEmpty() && way == null;
        }
    }

    /**
     * @param address of the page that it opens; null where the reader may not see it
     * @param language that the label is in
     * @param meta a few lines below it, in the reader's words
     */
    record Item(@Nullable String address, String label, Language language, List<String> meta) {

        public Item {
            meta = List.copyOf(meta);
        }
    }

    record Way(String address, String words) {}
}
