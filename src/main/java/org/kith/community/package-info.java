/** Communities at places and the groups that act for them, each entered once. */
@ApplicationModule(
        allowedDependencies = {
            "shared", "names", "network", "account", "web", "atlas", "place", "sheet"
        })
@NullMarked
package org.kith.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
