package org.kith.admin;

import org.kith.shared.Built;

import picocli.CommandLine.IVersionProvider;

/** Which Kith on which Java. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Kith " + ofKith(), "Java " + Runtime.version()};
    }

    static String ofKith() {
        return Built.version();
    }
}
