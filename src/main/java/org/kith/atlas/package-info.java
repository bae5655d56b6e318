/**
 * Maps drawn by Kith itself from Natural Earth's public-domain shapes, so that no third party is
 * told who reads about which place. Pure: points, views and pictures; no Spring, no SQL, no words.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.kith.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
