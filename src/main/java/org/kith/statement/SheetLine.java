package org.kith.statement;

import java.util.UUID;

/**
 * A line of a sheet as somebody typed it.
 *
 * @param number on the sheet, from 1
 * @param mine whether the reader typed it, who then does not check it
 */
public record SheetLine(
        int number,
        UUID signature,
        String name,
        String place,
        boolean namePublic,
        String enteredBy,
        boolean mine,
        boolean checked) {}
