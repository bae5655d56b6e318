/**
 * Places and their names held in memory, from a plain file as well as from the database: no Spring,
 * no SQL.
 */
@ApplicationModule(allowedDependencies = {"shared", "names", "sheet"})
@NullMarked
package org.kith.gazetteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
