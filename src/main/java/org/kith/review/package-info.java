/**
 * What may be one thing stated twice: looked for in the whole registry, put side by side, told
 * apart for ever or merged, and parted again where that was a mistake.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "network",
            "account",
            "web",
            "place",
            "community",
            "twinning"
        })
@NullMarked
package org.kith.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
