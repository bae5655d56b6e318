/**
 * Rows of a list that state one place, or one link, twice: pure, and fast enough for lists of a
 * million rows.
 */
@ApplicationModule(allowedDependencies = {"shared", "names", "gazetteer", "sheet"})
@NullMarked
package org.kith.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
