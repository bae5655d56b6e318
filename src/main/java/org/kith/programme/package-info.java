/**
 * Programmes of a network: what it runs across its links, as exchanges of letters or nurses, and
 * which links take part.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "web",
            "community",
            "twinning",
            "moderation",
            "sheet"
        })
@NullMarked
package org.kith.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
