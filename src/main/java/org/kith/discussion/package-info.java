/**
 * Questions and answers between groups, and what members talk over: read and answered on pages and
 * by mail, each reader's letters in their own hours.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "mail",
            "web",
            "community",
            "twinning",
            "moderation",
            "story",
            "gathering"
        })
@NullMarked
package org.kith.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
