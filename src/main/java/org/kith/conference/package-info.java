/**
 * What happens at a gathering: sessions with their time, room, track and speakers, none of whom is
 * in two places at once; and what members propose for it when they are called.
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
            "moderation",
            "gathering"
        })
@NullMarked
package org.kith.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
