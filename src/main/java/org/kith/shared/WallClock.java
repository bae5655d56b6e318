package org.kith.shared;

/**
 * Whether the machine's clock can be believed. Somebody may set it years ahead and back again: what
 * is forgotten, opened or ended by its time alone asks here before, since it cannot be undone.
 */
public interface WallClock {

    /** False for some days after it went forward by far more than Kith was ever seen to rest. */
    boolean believed();

    /** Whose rows wait for a time, and would wait for years once the clock was set right again. */
    interface WaitsForIt {

        /** It was set back: nothing waits longer than it would have at first. */
        void wentBack();
    }
}
