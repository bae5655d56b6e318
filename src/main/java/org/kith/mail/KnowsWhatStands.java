package org.kith.mail;

import org.kith.network.Network;

import java.util.UUID;

/** Knows whether what letters of a kind tell still stands: a bean of this type each. */
public interface KnowsWhatStands {

    /** Of which letters it is asked. */
    boolean knows(Kind kind);

    /** Whether it was neither taken back nor hidden since the letter was written. */
    boolean stands(Network.Id network, UUID about);
}
