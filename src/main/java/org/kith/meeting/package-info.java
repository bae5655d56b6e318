/**
 * Meetings: whom each group sends, what is spoken of in which order, minutes that the sides confirm
 * word for word, and what was decided: who does it, until when.
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
            "gathering",
            "printing"
        })
@NullMarked
package org.kith.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
