package org.kith.statement;

import java.time.LocalDate;

/**
 * How many signed in a week.
 *
 * @param monday of the week in UTC
 */
public record Week(LocalDate monday, int signatures) {}
