package org.kith.place;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.shared.Language;

import java.util.List;
import java.util.Optional;

/** A room above that has something to show on the page of a place; its beans are asked in order. */
public interface OnPlacePage {

    Optional<Section> about(Network network, Place place, Language reader);

    /**
     * @param title in the reader's language
     * @param action what to do next; null where there is nothing
     */
    record Section(String title, List<Item> items, @Nullable Action action) {

        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * @param meta a line below the title; may be empty
     * @param badge may be empty
     */
    record Item(String href, String title, String meta, String badge) {}

    record Action(String href, String label) {}
}
