/**
 * Who should meet whom: partners suggested with their reasons in words, so that nobody is left out.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "gazetteer",
            "suggestion",
            "network",
            "account",
            "web",
            "atlas",
            "place",
            "community",
            "twinning"
        })
@NullMarked
package org.kith.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
