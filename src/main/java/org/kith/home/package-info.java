/** What a visitor of a network sees first, and the map of all its links. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "network",
            "account",
            "web",
            "atlas",
            "place",
            "community",
            "twinning"
        })
@NullMarked
package org.kith.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
