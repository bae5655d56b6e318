/**
 * Who agreed to be shown in pictures, how far and until when: recorded by a group, told to who
 * agreed, and taken back by them without a sign-in.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "names", "network", "account", "mail", "web", "community"})
@NullMarked
package org.kith.pictured;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
