package org.kith.gazetteer;

import org.kith.names.Script;

/** For each script that a query may be in, the value of each pair of sounds. */
final class Odds {

    static final int CLASSES = 6;
    final int[][] tables = new int[CLASSES][Sounds.COUNT * Sounds.COUNT];
    final int[][] most = new int[CLASSES][Sounds.COUNT];

    static int group(Script script) {
        return switch (script) {
            case LATIN -> 0;
            case CYRILLIC -> 1;
            case ARABIC -> 2;
            case HEBREW -> 3;
            case GREEK -> 4;
            default -> 5;
        };
    }

    int[] table(Script script) {
        return tables[group(script)];
    }

    int[] most(Script script) {
        return most[group(script)];
    }

    static Odds initial() {
        var odds = new Odds();
        String[] groups = {
            "aeiouy", "bpvfw", "dt", "gjkqcx", "szc", "lr", "mn", "iyj", "uwv", "hk"
        };
        for (int[] t : odds.tables) {
            for (int a = 0; a < Sounds.COUNT; a++) {
                for (int b = 0; b < Sounds.COUNT; b++) {
                    t[a * Sounds.COUNT + b] =
                            a == 0 && b == 0
                                    ? 0
                                    : a == 0 || b == 0
                                            ? (vowel(a + b) ? -60 : -200)
                                            : a == b ? (vowel(a) ? 200 : 300) : -250;
                }
            }
            for (String g : groups) {
                for (char x : g.toCharArray()) {
                    for (char y : g.toCharArray()) {
                        if (x != y) t[(x - 96) * Sounds.COUNT + y - 96] = 80;
                    }
                }
            }
            int[][] near = {
                {37, 19}, {37, 38}, {38, 11}, {38, 8}, {39, 8}, {39, 11}, {40, 20}, {41, 26},
                {41, 10}, {42, 7}, {43, 19}, {43, 26}, {44, 10}, {43, 3}, {38, 3}, {37, 3}
            };
            for (int[] n : near) {
                t[n[0] * Sounds.COUNT + n[1]] = 100;
                t[n[1] * Sounds.COUNT + n[0]] = 100;
            }
        }
        odds.seal();
        return odds;
    }

    void seal() {
        for (int c = 0; c < CLASSES; c++) {
            for (int a = 0; a < Sounds.COUNT; a++) {
                int m = 1;
                for (int b = 0; b < Sounds.COUNT; b++) {
                    m = Math.max(m, tables[c][a * Sounds.COUNT + b]);
                }
                most[c][a] = m;
            }
        }
    }

    private static boolean vowel(int a) {
        return a == 1 || a == 5 || a == 9 || a == 15 || a == 21 || a == 25 || a == 8;
    }
}
