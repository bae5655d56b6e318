/**
 * Reading spreadsheets that strangers send, and writing lists that people can open safely: no
 * Spring, no SQL, flat memory.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.kith.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
