/**
 * Files of networks, each network's apart, in a folder or in S3-compatible storage; and a first
 * look at files from strangers. Pure but for its configuration.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kith.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
