/**
 * Agreements of a link: drafted by both sides in two languages, approved over the exact text, on
 * paper as a PDF, reviewed, renewed and withdrawn.
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
            "files",
            "moderation",
            "twinning",
            "printing"
        })
@NullMarked
package org.kith.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
