package org.kith.atlas;

/** A position in a picture: pixels from its left and from its top edge, fractions allowed. */
public record Pixel(double x, double y) {}
