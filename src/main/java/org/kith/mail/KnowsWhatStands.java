package org.kith.mail;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;

import java.util.UUID;

/** Knows whether what letters of a kind tell still stands: a bean of this type each. */
public interface KnowsWhatStands {

    /** Of which letters it is asked. */
    boolean knows(Kind kind);

    /**
     * Whether what it tells was neither taken back nor hidden since the letter was written, and its
     * reader still wants it.
     *
     * @param answers as {@link Message.Strand} has it
     */
    boolean stands(Network.Id network, UUID about, @Nullable UUID answers);
}
