package org.kith.mail;

import org.kith.network.Network;

import java.time.Instant;

/** Knows hours in which letters of a kind are not to come to somebody: a bean of this type each. */
public interface KeepsHours {

    /** Of which letters it is asked. */
    boolean keeps(Kind kind);

    /** When a letter of now may go to an address: now, or later. */
    Instant next(Network.Id network, String address, Instant now);
}
