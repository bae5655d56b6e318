package org.kith.shared;

/**
 * Something that Kith ships and that is put into a new database once, before the first page is
 * served. Rooms that bring data have one as a bean; the order is by {@link #order()}.
 */
public interface LoadStep {

    /** Names the step in the log and in the database; unique. */
    String name();

    /**
     * Changes when the shipped data does; a step whose fingerprint is already loaded is left out.
     */
    String fingerprint();

    /**
     * Countries 10, places 20, networks 30, communities and links 40, demonstrations 50, what goes
     * on in them 60.
     */
    int order();

    /** Loads, and says how much in a few words ("199,567 places"). */
    String load();
}
