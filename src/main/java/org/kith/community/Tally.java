package org.kith.community;

/**
 * How many a network's registry holds.
 *
 * @param unlinked communities without a link
 * @param looking communities that look for a partner now
 */
public record Tally(long communities, long unlinked, long looking, long groups) {}
