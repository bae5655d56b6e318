/**
 * Starting and operating an installation: the shipped world, the first sign-in, the command line.
 */
@NullMarked
package org.kith.admin;

import org.jspecify.annotations.NullMarked;
