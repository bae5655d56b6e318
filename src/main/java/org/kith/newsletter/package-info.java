/**
 * The newsletter of a network: composed from its stories and coming gatherings, each reader's in
 * their language; by mail, on the web, and on paper for those without mail.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "mail",
            "web",
            "printing",
            "place",
            "community",
            "twinning",
            "media",
            "story",
            "gathering",
            "moderation"
        })
@NullMarked
package org.kith.newsletter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
