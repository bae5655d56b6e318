/** People, how they sign in, what they may do in a network, and the record of what they did. */
@ApplicationModule(allowedDependencies = {"shared", "network", "store"})
@NullMarked
package org.kith.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
