package org.kith.gathering;

import org.kith.network.Network;
import org.kith.web.Frame;

import java.util.List;

/** What rooms above show on the page of a gathering, as registering for it: a bean is asked. */
public interface OnGatheringPage {

    Section of(Network network, Gathering gathering, Frame frame);

    /**
     * @param heading in the reader's words
     * @param lines in the reader's words
     */
    record Section(String heading, List<String> lines, List<Way> ways) {

        public static final Section NONE = new Section("", List.of(), List.of());

        public Section {
            lines = List.copyOf(lines);
            ways = List.copyOf(ways);
        }

        boolean isEmpty() {
            return lines.isEmpty() && ways.isEmpty();
        }
    }

    /**
     * @param main whether it is what most readers came for: it is the one that stands out
     */
    record Way(String address, String words, boolean main) {

        public Way(String address, String words) {
            this(address, words, false);
        }
    }
}
