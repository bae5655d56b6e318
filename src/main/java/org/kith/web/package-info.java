/**
 * What every page needs: the network and actor of a request, permissions, words, layout, errors.
 */
@ApplicationModule(allowedDependencies = {"shared", "network", "account", "sheet"})
@NullMarked
package org.kith.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
