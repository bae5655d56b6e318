package org.kith.entrance;

/**
 * What is wrong with a field, and what to do about it.
 *
 * @param key of the words that say so
 * @param limit stands in those words, where a limit was passed
 */
public record Wrong(String key, int limit) {}
