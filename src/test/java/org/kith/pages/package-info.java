/** What every page keeps, proven in a real browser. */
@NullMarked
package org.kith.pages;

import org.jspecify.annotations.NullMarked;
