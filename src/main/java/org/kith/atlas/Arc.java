package org.kith.atlas;

/** A relation between two points, drawn along the shortest way over the earth's surface. */
public record Arc(Point a, Point b, Tone tone) {}
