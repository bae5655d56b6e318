/**
 * What readers report of any kind of content, what moderators decide about it by the rules of the
 * network, and appeals; what is hidden is in no list of the rooms above.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "names",
            "network",
            "account",
            "mail",
            "web",
            "community",
            "twinning"
        })
@NullMarked
package org.kith.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
