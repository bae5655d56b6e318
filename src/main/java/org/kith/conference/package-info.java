/**
 * What happens at a gathering: sessions with their time, room, track and speakers, none of whom is
 * in two places at once.
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
package org.kith.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
