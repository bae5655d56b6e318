package org.kith.sheet;

import java.math.BigDecimal;

/** What is written into one cell: text, which is never run as a formula, or a number. */
public sealed interface Cell {

    record Text(String text) implements Cell {}

    /** Added up and sorted by its value where the format knows numbers. */
    record Numeric(BigDecimal value) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    static Cell of(double number) {
        return new Numeric(BigDecimal.valueOf(number));
    }
}
