package org.kith.terms;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;

import java.time.Instant;

/**
 * That somebody agreed to a version of a document.
 *
 * @param language in which they read it
 * @param withdrawn when they took it back; null while it stands
 */
public record Consent(
        Document document,
        int number,
        Language language,
        Instant agreed,
        @Nullable Instant withdrawn) {}
