/**
 * Places in sessions of a conference: who is registered takes one, waits for one, or gives it up;
 * nobody is in two sessions at one hour.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "network",
            "account",
            "mail",
            "web",
            "sheet",
            "community",
            "gathering",
            "attendance",
            "conference"
        })
@NullMarked
package org.kith.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
