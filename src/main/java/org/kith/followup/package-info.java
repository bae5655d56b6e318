/**
 * What those who were at a gathering say of it afterwards: a few questions, answered once and
 * without a name, until a day.
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
            "attendance",
            "guest"
        })
@NullMarked
package org.kith.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
