/**
 * A network is taken away whole, in the file that another installation reads; or it is deleted, a
 * week after a coordinator has asked for it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "mail",
            "web",
            "store",
            "files",
            "backup",
            "community"
        })
@NullMarked
package org.kith.departure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
