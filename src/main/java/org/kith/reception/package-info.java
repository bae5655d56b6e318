/** Those who are expected at a gathering, and the papers of it: badges, the list at the door. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "web",
            "sheet",
            "printing",
            "place",
            "community",
            "gathering",
            "attendance"
        })
@NullMarked
package org.kith.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
