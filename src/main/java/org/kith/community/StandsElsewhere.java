package org.kith.community;

import org.kith.network.Network;

/**
 * A community or a group that another network shows to everybody.
 *
 * @param path its page
 * @param label its name for this reader
 */
public record StandsElsewhere(Network network, String path, String label, boolean demonstration) {}
