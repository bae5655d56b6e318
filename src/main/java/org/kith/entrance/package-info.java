/**
 * The pages before any network: which networks there are, signing in and out, starting a network.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared", "names", "network", "account", "web", "mail", "factor", "openid"
        })
@NullMarked
package org.kith.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
