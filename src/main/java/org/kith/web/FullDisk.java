package org.kith.web;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/** Whether something failed because the database's disk is full. */
final class FullDisk {

    /** PostgreSQL's error codes, class 53: disk_full. */
    private static final String DISK_FULL = "53100";

    private static final int DEEPEST = 50;

    private FullDisk() {}

    static boolean isWhy(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
