/**
 * Links between communities: their sides, their stages as dated facts, who carries them, who says
 * so.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "mail",
            "web",
            "atlas",
            "place",
            "community",
            "sheet"
        })
@NullMarked
package org.kith.twinning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
