/**
 * Letters: written in the same transaction as what they tell, brought to a mail server, or shown
 * locally without one; what their readers choose, and what comes back.
 */
@ApplicationModule(allowedDependencies = {"shared", "names", "network", "account", "web"})
@NullMarked
package org.kith.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
