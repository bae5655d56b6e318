/**
 * Who belongs to a network: invited into an office by mail, or having asked to; what they are and
 * were, and how it ended.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "names", "network", "account", "mail", "web", "community"})
@NullMarked
package org.kith.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
