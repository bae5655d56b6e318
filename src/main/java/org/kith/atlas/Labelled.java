package org.kith.atlas;

/**
 * Something that a map could name.
 *
 * @param key what the page knows it by, for instance its address
 * @param text its name in the reader's language
 * @param weight the heavier of two that have no room beside each other is named
 */
public record Labelled(String key, Point at, String text, double weight) {}
