package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.web.Frame;

import java.time.Instant;
import java.util.List;

/** What rooms above know to wait for somebody: a bean of this type is asked. */
public interface AlsoWaits {

    /** What waits for the sides that the reader speaks for, the longest first. */
    List<Waiting> mine(Network network, Speakers.Own own, Frame frame);

    /** What waits for sides that nobody speaks for, the longest first: for the coordinator. */
    List<Waiting> unspoken(Network network, Frame frame);

    /**
     * @param row the link that it is about; null where it is about none
     * @param address of the page where it is answered
     * @param label what it is called where it is about no link
     * @param says what waits, in the reader's words
     */
    record Waiting(
            @Nullable LinkRow row, String address, String label, String says, Instant since) {

        public Waiting(LinkRow row, String address, String says, Instant since) {
            this(row, address, "", says, since);
        }
    }
}
