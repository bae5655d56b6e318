/**
 * Outgoing messages: written in the same transaction as what they tell, shown locally without a
 * mail server.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.kith.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
