package org.kith.admin;

/** One thing that the doctor looked at. */
record Finding(boolean good, String said) {

    @Override
    public String toString() {
        return (good ? "ok     " : "WRONG  ") + said;
    }
}
