package org.kith.statement;

/** How many signatures of a statement count. */
public record Tally(int onScreen, int onPaper) {

    static final Tally NONE = new Tally(0, 0);

    public int all() {
        return onScreen + onPaper;
    }
}
