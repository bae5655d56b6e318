/**
 * Printing: PDF with Arabic and Hebrew shaped and each run of text in its own direction, from the
 * fonts that Kith brings. A room writes its paper on a {@link org.kith.printing.PaperWriter} and
 * gives it to the {@link org.kith.printing.Printer}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.kith.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
