/**
 * What is held about a person: shown to them, taken away, corrected and erased; and what is
 * forgotten by itself.
 */
@ApplicationModule(allowedDependencies = {"shared", "names", "network", "account", "mail", "web"})
@NullMarked
package org.kith.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
