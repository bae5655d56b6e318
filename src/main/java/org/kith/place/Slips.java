package org.kith.place;

import java.util.HashSet;
import java.util.Set;

/**
 * All texts that are one slip of the finger away: a letter missing, too many, wrong, or swapped.
 */
final class Slips {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz ";

    private Slips() {}

    static Set<String> of(String folded) {
        var slips = new HashSet<String>();
        for (int at = 0; at <= folded.length(); at++) {
            var before = folded.substring(0, at);
            var behind = folded.substring(at);
            for (int i = 0; i < LETTERS.length(); i++) {
                slips.add(before + LETTERS.charAt(i) + behind);
                if (!behind.isEmpty()) {
                    slips.add(before + LETTERS.charAt(i) + behind.substring(1));
                }
            }
            if (!behind.isEmpty()) {
                slips.add(before + behind.substring(1));
            }
            if (behind.length() > 1) {
                slips.add(before + behind.charAt(1) + behind.charAt(0) + behind.substring(2));
            }
        }
        slips.remove(folded);
        return slips;
    }
}
