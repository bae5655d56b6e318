/** Kith: the software that twinning networks run on. One package below this one per room. */
@NullMarked
package org.kith;

import org.jspecify.annotations.NullMarked;
