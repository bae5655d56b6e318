/**
 * Friendship statements: words of a group that many people sign, on the screen and on paper,
 * counted so that each can verify their own signature, and delivered.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "sheet",
            "network",
            "account",
            "mail",
            "printing",
            "web",
            "atlas",
            "place",
            "community",
            "home",
            "moderation",
            "twinning"
        })
@NullMarked
package org.kith.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
