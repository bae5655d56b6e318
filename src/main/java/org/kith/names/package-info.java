/**
 * Comparing names across spellings and scripts, and keeping people's own text safe: pure functions
 * that know no database and no page.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.kith.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
