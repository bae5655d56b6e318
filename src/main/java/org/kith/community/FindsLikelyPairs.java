package org.kith.community;

import org.kith.network.Network;

import java.util.List;

/** A room that can look through what it keeps for records that state one thing. */
public interface FindsLikelyPairs {

    /** Told how far one is, and says whether to go on. */
    interface Progress {
        boolean at(int done, int total);
    }

    Merge.Kind kind();

    /** Each pair once; what was found before it was stopped. */
    List<LikelyPair> likelyPairs(Network.Id network, Progress progress);
}
