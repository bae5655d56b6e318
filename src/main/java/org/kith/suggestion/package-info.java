/**
 * Who could be partners, learned from the links that are: any gazetteer and any list of links, in
 * memory; no Spring, no SQL.
 */
@ApplicationModule(allowedDependencies = {"shared", "names", "gazetteer", "sheet"})
@NullMarked
package org.kith.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
