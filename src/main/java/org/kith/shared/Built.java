package org.kith.shared;

import java.util.Objects;

/** What the build wrote into the jar. */
public final class Built {

    private Built() {}

    public static String version() {
        var built = Built.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(built, "(not packaged)");
    }
}
