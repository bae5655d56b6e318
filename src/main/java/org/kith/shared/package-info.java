/** What every room may use: ids, partial dates, numerals, pages of results. No Spring, no SQL. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.kith.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
