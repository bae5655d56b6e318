/** A network is taken away whole, in the file that another installation reads. */
@ApplicationModule(
        allowedDependencies = {"shared", "names", "network", "account", "web", "store", "backup"})
@NullMarked
package org.kith.departure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
