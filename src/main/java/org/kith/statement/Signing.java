package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;

/**
 * What somebody sends who signs on the screen.
 *
 * @param statement its slug
 * @param mail in small letters
 * @param sentFrom whom the request came from, as only this installation can tell it again
 */
record Signing(
        Signature.Id id,
        String statement,
        String name,
        String place,
        String mail,
        @Nullable String sentence,
        boolean namePublic,
        boolean sentencePublic,
        Language language,
        String sentFrom) {}
