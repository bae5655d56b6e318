/**
 * What groups tell: stories of their own or of a link, in several languages, drafted, approved
 * where both sides tell them, and published.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "web",
            "community",
            "home",
            "moderation",
            "media",
            "twinning"
        })
@NullMarked
package org.kith.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
