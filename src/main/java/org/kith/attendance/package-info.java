/**
 * Who comes to a gathering: registered without a sign-in, confirmed by mail, with a place or
 * waiting for one; told when it nears, moves or is called off; certified to have been there.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "mail",
            "web",
            "sheet",
            "printing",
            "place",
            "community",
            "gathering"
        })
@NullMarked
package org.kith.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
