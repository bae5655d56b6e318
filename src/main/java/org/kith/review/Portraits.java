package org.kith.review;

import org.kith.community.Merge;
import org.kith.network.Network;
import org.kith.web.Frame;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Records of one kind, as the review shows them. */
interface Portraits {

    Merge.Kind kind();

    /** Of those that are there. */
    Map<UUID, Named> names(Network network, Collection<UUID> ids, Frame frame);

    /** Empty where it is no more. */
    Optional<Portrait> of(Network network, UUID id, Frame frame);
}
