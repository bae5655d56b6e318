package org.kith.story;

import org.kith.network.Network;
import org.kith.web.Frame;

import java.util.List;

/** What rooms above show under a story, as whom it helped: a bean of this type is asked. */
public interface OnStoryPage {

    Section of(Network network, Story story, Frame frame);

    /**
     * @param says in the reader's words; empty where nothing is said
     * @param names of those it is about
     * @param buttons what the reader can say
     */
    record Section(String says, List<String> names, List<Button> buttons) {

        public Section {
            names = List.copyOf(names);
            buttons = List.copyOf(buttons);
        }

        public boolean isEmpty() {
            return says.isEmpty() && buttons.isEmpty();
        }
    }

    /**
     * @param address that it posts to
     */
    record Button(String address, String words) {}
}
