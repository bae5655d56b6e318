package org.kith.admin;

import picocli.CommandLine.IVersionProvider;

import java.util.Objects;

/** The version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Kith " + ofKith(), "Java " + Runtime.version()};
    }

    static String ofKith() {
        var built = Version.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(built, "(not packaged)");
    }
}
