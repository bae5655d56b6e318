/**
 * Meetings: whom each group of the network sends, which do not come, and which have not answered.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "web",
            "community",
            "gathering"
        })
@NullMarked
package org.kith.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
