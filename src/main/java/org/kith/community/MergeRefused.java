package org.kith.community;

/** Two records that cannot become one, or not be two again, as things stand. */
public final class MergeRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;

    /**
     * @param key of the message that says why, and what to do first
     */
    public MergeRefused(String key) {
        super(key);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
