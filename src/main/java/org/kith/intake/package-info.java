/**
 * Spreadsheets on their way into a registry: what is in them is checked and shown first, written
 * when a person says so, and can be taken out again.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "web",
            "atlas",
            "place",
            "community",
            "twinning",
            "sheet"
        })
@NullMarked
package org.kith.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
