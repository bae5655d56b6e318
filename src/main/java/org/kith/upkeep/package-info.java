/**
 * Groups that outlive their secretary: handing over, a question once a year, dormancy that anybody
 * in the group can end, and claims that the coordinator decides.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "names", "network", "account", "mail", "web", "community"})
@NullMarked
package org.kith.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
