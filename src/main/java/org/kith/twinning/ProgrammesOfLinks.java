package org.kith.twinning;

import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Choice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which programmes links take part: the room above that keeps them is asked. */
public interface ProgrammesOfLinks {

    /** Those of a network, to narrow a list to one of them; in the reader's alphabet. */
    List<Choice> all(Network.Id network, Language reader);

    /** The links that take part in one; empty where there is none at the address. */
    Optional<Set<Link.Id>> links(Network.Id network, String slug);

    /** By link; one that takes part in none is left out. */
    Map<Link.Id, List<Named>> of(Network.Id network, Collection<Link.Id> links, Language reader);

    record Named(String slug, String name) {}
}
