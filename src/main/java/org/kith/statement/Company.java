package org.kith.statement;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a signature came with, from which its doubts follow. Whatever is doubted waits for a person;
 * nothing is thrown away by these rules.
 *
 * @param fromAddress how many came from its address within {@link SignatureCompany#BURST}, itself
 *     among them
 * @param fromCountry how many came from its country within that time
 * @param fromCountryBefore and how many before
 * @param alike how many other addresses have its pattern
 * @param names how many people have confirmed with its mail, and itself
 */
record Company(
        int fromAddress,
        int fromCountry,
        int fromCountryBefore,
        int alike,
        int names,
        boolean disposable) {

    /** A household, a class or a stall at a market sign from one address. */
    static final int MOST_FROM_ADDRESS = 40;

    static final int MOST_FROM_NEW_COUNTRY = 200;
    static final int KNOWN_COUNTRY = 20;
    static final int MOST_ALIKE = 4;

    /** A couple has one address. */
    static final int MOST_NAMES = 2;

    Set<Doubt> doubts() {
        var doubts = EnumSet.noneOf(Doubt.class);
        add(doubts, Doubt.BURST, fromAddress > MOST_FROM_ADDRESS);
        add(
                doubts,
                Doubt.COUNTRY,
                fromCountry > MOST_FROM_NEW_COUNTRY && fromCountryBefore < KNOWN_COUNTRY);
        add(doubts, Doubt.DISPOSABLE, disposable);
        add(doubts, Doubt.PATTERN, alike > MOST_ALIKE);
        add(doubts, Doubt.MANY_NAMES, names > MOST_NAMES);
        return doubts;
    }

    private static void add(Set<Doubt> doubts, Doubt doubt, boolean so) {
        if (so) {
            doubts.add(doubt);
        }
    }
}
