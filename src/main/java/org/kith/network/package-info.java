/** Networks: who they are, what they publish, and the lock that keeps their rows apart. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.kith.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
