package org.kith.mail;

import org.kith.network.Network;

/**
 * Whoever reads at an address wants no letters of a kind any more; told in the transaction that
 * writes it down, before what waits is stopped.
 */
public record Stopped(Network.Id network, String address, Kind kind) {}
