/** The database: embedded or external, its two roles, and its migrations. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.kith.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
