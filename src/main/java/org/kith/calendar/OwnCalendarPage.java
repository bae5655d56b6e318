package org.kith.calendar;

import org.jspecify.annotations.Nullable;
import org.kith.web.View;

import java.time.Instant;

/**
 * Somebody's own dates in their calendar.
 *
 * @param madeAt when the link that opens was made; null where there is none
 * @param link the link itself, once, after it was made; else empty
 */
@View.Template("calendar/own")
public record OwnCalendarPage(@Nullable Instant madeAt, String link) implements View {}
