package org.kith.web;

/** One option of a select or filter: what the address holds, and what the reader sees. */
public record Choice(String value, String label) {}
