/** The gazetteer: places and their names, shared by all networks; finding one by any spelling. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "gazetteer",
            "sheet",
            "network",
            "account",
            "web",
            "atlas"
        })
@NullMarked
package org.kith.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
