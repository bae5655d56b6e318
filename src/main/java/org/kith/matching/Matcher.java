package org.kith.matching;

import org.kith.network.Network;

import java.util.List;

/**
 * Suggests partners in one network, from what that network knows and from the gazetteer.
 *
 * <p>The same wish gets the same answer for a whole week (ISO weeks, UTC). Among equals neither the
 * alphabet nor the age of a record decides: each week they take turns, in an order of their own for
 * everybody who asks. Whoever the asker is linked with is left out, unless that link has ended.
 */
public interface Matcher {

    /** The best first, but see {@link Turns}; empty where nothing speaks for anybody. */
    List<Suggestion> suggest(Network.Id network, Wish wish, int limit);
}
