package org.kith.admin;

import picocli.CommandLine.IVersionProvider;

import java.util.Objects;

/** The version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var built = getClass().getPackage().getImplementationVersion();
        return new String[] {
            "Kith " + Objects.requireNonNullElse(built, "(not packaged)"),
            "Java " + Runtime.version()
        };
    }
}
