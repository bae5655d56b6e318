/**
 * Dates for calendars elsewhere: what a group hosts and takes part in, and somebody's own, by a
 * link that they renew and take back.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "web",
            "community",
            "gathering",
            "attendance",
            "conference",
            "workshop",
            "meeting"
        })
@NullMarked
package org.kith.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
