package org.kith.backup;

/** A file or a database that this cannot be done with: the sentence says why, and what to do. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BackupRefused(String sentence) {
        super(sentence);
    }
}
