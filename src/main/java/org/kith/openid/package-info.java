/**
 * Signing in through another provider (OpenID Connect): which providers there are, whom each has
 * shown to be whom, and the way there and back.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "store",
            "outgoing",
            "network",
            "account",
            "mail",
            "web"
        })
@NullMarked
package org.kith.openid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
