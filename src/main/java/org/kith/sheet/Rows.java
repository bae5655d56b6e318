package org.kith.sheet;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/** The rows of one file in its own format, from the top; empty rows may be among them. */
interface Rows extends Closeable {

    /**
     * The next row, null after the last.
     *
     * @throws SheetRefused where the file breaks a limit or its own format
     */
    @Nullable Row next() throws IOException;
}
