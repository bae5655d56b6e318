/**
 * All rows of all tables, and all files, in one file that proves itself whole, and back from it.
 */
@ApplicationModule(allowedDependencies = {"store", "files"})
@NullMarked
package org.kith.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
