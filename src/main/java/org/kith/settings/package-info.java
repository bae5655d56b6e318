/**
 * What a network decides of itself: its names and colours, its picture, its words, what its forms
 * offer.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "web",
            "community",
            "files",
            "twinning"
        })
@NullMarked
package org.kith.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
