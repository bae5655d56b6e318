package org.kith.attendance;

/**
 * Somebody who was at a gathering, as their certificate says it.
 *
 * @param affiliation whom they came for, and as what; may be empty
 */
public record Certified(String name, String affiliation) {}
