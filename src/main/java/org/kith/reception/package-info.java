/**
 * Those who are expected at a gathering, and the papers of it: badges, the list at the door, the
 * names that those who keep it safe ask for, letters that support an application for a visa.
 */
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
            "attendance",
            "guest"
        })
@NullMarked
package org.kith.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
