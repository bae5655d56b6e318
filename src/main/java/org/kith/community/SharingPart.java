package org.kith.community;

import java.util.List;

/**
 * What the page of a community or a group says of other networks.
 *
 * @param shared whether others may learn of it
 * @param mine whether the reader decides that
 * @param also others that share what is likely the same
 * @param address of the switch
 * @param edit address of the form that takes over; empty for who may not change it
 */
public record SharingPart(
        boolean shared, boolean mine, List<StandsElsewhere> also, String address, String edit) {

    public SharingPart {
        also = List.copyOf(also);
    }
}
