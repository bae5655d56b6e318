package org.kith.gazetteer;

import java.util.List;

/** A search for places by their names, asked the same questions as the others. */
interface Peer extends AutoCloseable {

    /** Makes a search of these places. */
    interface Maker {
        Peer of(List<GazetteerPlace> places) throws Exception;
    }

    /**
     * Ids of places, the likeliest first, each once.
     *
     * @param country a code, or empty for everywhere
     */
    List<String> find(String text, String country, int limit) throws Exception;

    @Override
    void close() throws Exception;
}
