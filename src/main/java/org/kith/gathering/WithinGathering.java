package org.kith.gathering;

import org.kith.network.Network;
import org.kith.shared.Language;

import java.util.List;

/** What a room above has within the hours of a gathering: a bean is asked before these change. */
public interface WithinGathering {

    /**
     * What would be outside of it, in the reader's words.
     *
     * @param asked as it would be
     */
    List<String> outside(Network.Id network, Gathering before, Gathering asked, Language reader);
}
