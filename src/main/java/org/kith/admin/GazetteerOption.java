package org.kith.admin;

import picocli.CommandLine.Option;

/** Where the places are, for every command that needs them. */
final class GazetteerOption {

    @Option(
            names = "--gazetteer",
            required = true,
            paramLabel = "G",
            description =
                    "The places: id name country admin1 lat lon population kind names (parted by"
                            + " |).")
    private String gazetteer = "";

    String get() {
        return gazetteer;
    }
}
