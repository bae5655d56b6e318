package org.kith.duplicates;

/**
 * What became of one row.
 *
 * @param cluster the least id of the rows that state the same; its own where no other does
 * @param score 0…1, how sure it is that the row belongs there
 * @param why the facts that joined it to another row, in words
 */
public record Verdict(String id, String cluster, double score, String why) {}
