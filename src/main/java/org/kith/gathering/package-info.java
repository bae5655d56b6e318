/**
 * Gatherings of a network: meetings, conferences and celebrations, on the spot, online or both;
 * when and where, in the languages of the network and in calendars.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "web",
            "place",
            "community",
            "home",
            "moderation"
        })
@NullMarked
package org.kith.gathering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
