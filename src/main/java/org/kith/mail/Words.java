package org.kith.mail;

import org.kith.shared.Language;

/**
 * What a letter says, in one language.
 *
 * @param body plain text; an empty line ends a paragraph
 */
public record Words(Language language, String subject, String body) {}
