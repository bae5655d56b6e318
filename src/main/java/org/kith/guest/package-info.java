/**
 * Whom a gathering invites by name: in the order of protocol, by a letter whose link answers; seen
 * at its door, certified to have been there; and until when all names are needed.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "mail",
            "web",
            "place",
            "community",
            "gathering",
            "attendance"
        })
@NullMarked
package org.kith.guest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
