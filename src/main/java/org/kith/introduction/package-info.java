/**
 * How two sides come to know each other: a group asks, the other side answers or the request runs
 * out, both talk, and a link begins. What nobody answers is the coordinator's to take up.
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
            "twinning",
            "matching",
            "moderation"
        })
@NullMarked
package org.kith.introduction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
