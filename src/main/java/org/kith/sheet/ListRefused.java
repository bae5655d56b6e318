package org.kith.sheet;

/**
 * A list that cannot be read on: its message is one sentence for who sent it. It names the line
 * where there is one.
 */
public final class ListRefused extends RuntimeException {

    public ListRefused(String sentence) {
        super(sentence);
    }
}
