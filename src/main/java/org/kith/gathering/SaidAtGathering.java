package org.kith.gathering;

import org.kith.network.Network;

import java.util.List;

/**
 * Words of a room above that stand on the pages of a gathering, and are reported with it: a bean of
 * this type each.
 */
public interface SaidAtGathering {

    /** All that those read for whom these pages are, in all its languages. */
    List<String> of(Network.Id network, Gathering gathering);
}
