package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** The lines of a list, parted into cells. */
interface Lines {

    /** Null behind the last; one empty cell for an empty line. */
    String @Nullable [] next() throws IOException;

    /** Where the line given last begins; the first is 1. */
    long line();

    /** Whether the line given last was too long to be kept whole. */
    boolean cut();
}
