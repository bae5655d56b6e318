/** What Kith asks of other machines, and what keeps it from asking those inside its own walls. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kith.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
