package org.kith.review;

/** A pair of the queue with what its records are called; {@code address} is of its page. */
public record PairLine(Pair pair, String address, Named one, Named other) {}
