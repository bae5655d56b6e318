package org.kith.intake;

/** One step of an import, done a batch at a time so that it can be watched, stopped and resumed. */
interface Work {

    /** How many rows at most are done in one transaction. */
    int size();

    /** Does the next rows; none are left where it did none. */
    int batch(int most);

    /** The database refuses what the next row wants: notes so, and lets it be. */
    void giveUp();
}
