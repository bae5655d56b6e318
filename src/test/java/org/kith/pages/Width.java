package org.kith.pages;

/** The two windows that every page is looked at in: a phone's and a desk's. */
enum Width {
    NARROW(360),
    WIDE(1280);

    static final int HEIGHT = 800;

    private final int pixels;

    Width(int pixels) {
        this.pixels = pixels;
    }

    int pixels() {
        return pixels;
    }
}
