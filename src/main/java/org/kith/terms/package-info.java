/**
 * What a network asks of those who belong to it, and what it says of their data: versions that
 * stay, and who agreed to which.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "names", "network", "account", "web", "community"})
@NullMarked
package org.kith.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
