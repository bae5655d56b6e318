/**
 * What somebody has beside their mail to show who they are: passkeys, one-time codes, recovery
 * codes; and their sessions, which they see and end.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "names", "network", "account", "mail", "web", "openid"})
@NullMarked
package org.kith.factor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
