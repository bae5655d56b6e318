package org.kith.agreement;

import org.kith.twinning.Sides.Side;

import java.time.Instant;

/**
 * One saving of the text.
 *
 * @param number from 1
 * @param sha256 of {@link AgreementText#canonical}, in hexadecimal
 * @param side of whoever saved it
 */
public record Version(
        int number, AgreementText text, String sha256, Instant savedAt, Side side, String savedBy) {

    /** The beginning of the hash, for a sentence. */
    public String shortHash() {
        return sha256.substring(0, 8);
    }
}
