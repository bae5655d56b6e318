package org.kith.community;

/** A filter in use, and the list without it. */
public record Chip(String words, Address without) {}
