package org.kith.experience;

import org.kith.network.Network;
import org.kith.web.AlsoInMenu;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The menu leads to the library where it holds anything. */
@Component
@Order(30)
class LibraryInMenu implements AlsoInMenu {

    private final LibraryEntries entries;

    LibraryInMenu(LibraryEntries entries) {
        this.entries = entries;
    }

    @Override
    public Optional<Way> in(Network.Id network) {
        return entries.isAny(network)
                ? Optional.of(new Way("/library", "experience.nav"))
                : Optional.empty();
    }
}
