package org.kith.mail;

/**
 * How many letters of a network are where.
 *
 * @param sent in the last thirty days
 * @param gathered for the next digests
 * @param lost in the last thirty days: given up, or come back
 */
public record Traffic(long sent, long waiting, long gathered, long lost) {}
