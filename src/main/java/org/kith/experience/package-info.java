/**
 * The library of experience: how-tos, templates, lessons and failures that groups share, found by
 * words, stage and kind, and whom they helped.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "network",
            "account",
            "web",
            "community",
            "twinning",
            "story"
        })
@NullMarked
package org.kith.experience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
