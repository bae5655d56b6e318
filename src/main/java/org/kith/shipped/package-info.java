/** What Kith brings along: the world's registers of twin towns, and two demonstration networks. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "network",
            "account",
            "place",
            "community",
            "twinning",
            "statement",
            "story",
            "gathering"
        })
@NullMarked
package org.kith.shipped;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
