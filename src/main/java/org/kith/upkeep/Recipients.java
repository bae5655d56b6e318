package org.kith.upkeep;

import org.kith.account.Keepers;
import org.kith.community.Group;
import org.kith.community.GroupContacts;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is written to about a group: each address once, and never the people whom a demonstration
 * invented.
 */
@Component
class Recipients {

    private final GroupContacts contacts;
    private final Keepers keepers;

    Recipients(GroupContacts contacts, Keepers keepers) {
        this.contacts = contacts;
        this.keepers = keepers;
    }

    List<Letters.To> contacts(Network network, Group group) {
        if (network.demonstration() || group.demonstration()) {
            return List.of();
        }
        return once(
                contacts.of(network.id(), group.id()).stream()
                        .flatMap(
                                c ->
                                        Stream.ofNullable(c.mail())
                                                .map(m -> new Letters.To(c.name(), m.strip()))),
                Set.of());
    }

    /** The coordinators; where there is none, who runs the installation. */
    List<Letters.To> keepers(Network network) {
        return once(keepers.of(network.id()).stream().map(Letters.To::of), Set.of());
    }

    /**
     * All whom a change in a group concerns.
     *
     * @param knowing addresses of those who know already
     */
    List<Letters.To> all(Network network, Group group, Collection<String> knowing) {
        return once(
                Stream.concat(contacts(network, group).stream(), keepers(network).stream()),
                knowing);
    }

    private static List<Letters.To> once(Stream<Letters.To> all, Collection<String> without) {
        var known = without.stream().map(Recipients::small).toList();
        var found = new LinkedHashMap<String, Letters.To>();
        all.filter(to -> !known.contains(small(to.mail())))
                .forEach(to -> found.putIfAbsent(small(to.mail()), to));
        return List.copyOf(found.values());
    }

    static String small(String mail) {
        return mail.strip().toLowerCase(Locale.ROOT);
    }
}
