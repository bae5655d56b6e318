/**
 * Pictures and documents of groups and links: looked at, painted anew in several sizes, described,
 * and shown as far as everybody in them agreed.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "files",
            "network",
            "account",
            "web",
            "community",
            "moderation",
            "twinning",
            "pictured"
        })
@NullMarked
package org.kith.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
