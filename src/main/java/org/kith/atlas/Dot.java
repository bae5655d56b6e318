package org.kith.atlas;

/** A place marked on the map; {@code weight} says how much is there (its number of links). */
public record Dot(Point at, double weight, Tone tone) {}
