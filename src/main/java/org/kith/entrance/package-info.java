/**
 * The pages before any network: which networks there are, signing in and out, starting a network.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "names", "network", "account", "web", "mail", "factor"})
@NullMarked
package org.kith.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
