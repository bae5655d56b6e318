package org.kith.gazetteer;

import org.kith.names.Fold;
import org.kith.names.Script;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Learns which sounds stand for which, from names of one place: hard expectation–maximisation. */
final class OddsTraining {

    private static final int N = Sounds.COUNT;
    private static final int MOST = 60_000;
    private static final float ALIKE = 0.3f;
    private static final double SMOOTH = 0.01;

    private record Sound(byte[] sounds, int length, int group) {}

    private record Name(Sound[] names) {}

    private final List<Name> places = new ArrayList<>();

    static Odds learn(List<GazetteerPlace> from) {
        var training = new OddsTraining();
        for (GazetteerPlace place : from) {
            if (place.names().size() > 1) {
                training.places.add(
                        new Name(
                                Hiding.all(place).stream()
                                        .distinct()
                                        .map(OddsTraining::sound)
                                        .filter(s -> s.length > 1)
                                        .toArray(Sound[]::new)));
            }
        }
        Odds odds = Odds.initial();
        for (int round = 0; round < 5; round++) {
            odds = training.round(odds);
        }
        return odds;
    }

    private static Sound sound(String name) {
        byte[] key = Fold.fold(name).getBytes(StandardCharsets.ISO_8859_1);
        byte[] sounds = new byte[Grams.LONGEST];
        int length = Sounds.read(key, 0, key.length, sounds);
        return new Sound(Arrays.copyOf(sounds, length), length, Odds.group(Script.of(name)));
    }

    private Odds round(Odds odds) {
        double[][] counts = new double[Odds.CLASSES][N * N];
        int[] pairs = new int[Odds.CLASSES];
        var alignment = new Alignment();
        for (Name place : places) {
            for (Sound query : place.names) {
                int g = query.group;
                if (pairs[g] > MOST) {
                    continue;
                }
                float best = ALIKE;
                Sound partner = null;
                float most = Alignment.most(odds.most[g], query.sounds, query.length);
                for (Sound other : place.names) {
                    if (other == query
                            || other.group != 0
                            || g == 0 && Arrays.equals(other.sounds, query.sounds)) {
                        continue;
                    }
                    float fit =
                            alignment.odds(
                                    odds.tables[g],
                                    query.sounds,
                                    query.length,
                                    other.sounds,
                                    other.length);
                    float like =
                            Math.min(
                                    fit / most,
                                    fit / Alignment.most(odds.most[g], other.sounds, other.length));
                    if (like > best) {
                        best = like;
                        partner = other;
                    }
                }
                if (partner != null) {
                    pairs[g]++;
                    count(odds.tables[g], query.sounds, partner.sounds, counts[g]);
                }
            }
        }
        var next = new Odds();
        for (int g = 0; g < Odds.CLASSES; g++) {
            estimate(counts[g], next.tables[g]);
        }
        next.seal();
        return next;
    }

    private static void estimate(double[] n, int[] table) {
        double total = 0;
        double[] a = new double[N];
        double[] b = new double[N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                if (i + j > 0) {
                    // Sounds that the data lack are most likely themselves.
                    n[i * N + j] += i == j ? 1 : 0.02;
                    total += n[i * N + j];
                    a[i] += n[i * N + j];
                    b[j] += n[i * N + j];
                }
            }
        }
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                if (i + j > 0) {
                    double chance = (i == 0 ? 1 : a[i] / total) * (j == 0 ? 1 : b[j] / total);
                    double p = (n[i * N + j] / total + SMOOTH * chance) / (1 + SMOOTH);
                    table[i * N + j] = (int) Math.round(100 * Math.log(p / chance));
                }
            }
        }
    }

    private static void count(int[] odds, byte[] a, byte[] b, double[] counts) {
        int[][] t = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i > 0 && j > 0) {
                    t[i][j] = t[i - 1][j - 1] + odds[a[i - 1] * N + b[j - 1]];
                } else if (i + j > 0) {
                    t[i][j] = Integer.MIN_VALUE;
                }
                if (i > 0) {
                    t[i][j] = Math.max(t[i][j], t[i - 1][j] + odds[a[i - 1] * N]);
                }
                if (j > 0) {
                    t[i][j] = Math.max(t[i][j], t[i][j - 1] + odds[b[j - 1]]);
                }
            }
        }
        int i = a.length;
        int j = b.length;
        while (i + j > 0) {
            if (i > 0 && j > 0 && t[i][j] == t[i - 1][j - 1] + odds[a[i - 1] * N + b[j - 1]]) {
                counts[a[--i] * N + b[--j]]++;
            } else if (i > 0 && t[i][j] == t[i - 1][j] + odds[a[i - 1] * N]) {
                counts[a[--i] * N]++;
            } else {
                counts[b[--j]]++;
            }
        }
    }
}
