package org.kith.mail;

import java.util.UUID;

/**
 * What somebody wrote by mail as the answer to a letter.
 *
 * @param answers as {@link Message.Strand} of the letter has it
 * @param mail a hash of its Message-ID: what comes again has the same
 * @param words their own, without what was quoted; may be empty
 * @param more whether files came with it, or more than is read
 */
public record MailedAnswer(UUID answers, Mark mail, String words, boolean more) {

    /** By what a letter is known again. */
    public record Mark(String sha256) {}
}
