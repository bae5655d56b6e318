package org.kith.duplicates;

import org.kith.duplicates.EndName.Form;
import org.kith.duplicates.EndPlaces.May;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ends that a list of links names, each once, and how likely two of them are one place. */
final class Ends {

    private record Named(String name, String country) {}

    private final EndPlaces places;
    private final Map<Named, Integer> numbers = new HashMap<>();
    private final List<EndName> names = new ArrayList<>();
    private final List<List<May>> may = new ArrayList<>();
    private final List<long[]> keys = new ArrayList<>();

    Ends(KnownPlaces known) {
        places = new EndPlaces(known);
    }

    int number(String name, String country) {
        return numbers.computeIfAbsent(
                new Named(name, country),
                named -> {
                    var end = EndName.of(name, country);
                    names.add(end);
                    may.add(places.of(end));
                    keys.add(keysOf(end, may.getLast()));
                    return names.size() - 1;
                });
    }

    List<May> places(int end) {
        return may.get(end);
    }

    /** Two ends that may be one have one of these in common. */
    long[] keys(int end) {
        return keys.get(end);
    }

    private static long[] keysOf(EndName end, List<May> may) {
        var keys = new ArrayList<Long>();
        keys.add((long) end.key().hashCode() << 3 | 1);
        if (!end.main().isEmpty()) {
            keys.add((long) end.main().hashCode() << 3 | 2);
            int skeleton = end.sound();
            if (skeleton != 0) {
                keys.add((long) skeleton << 3 | 3);
            }
        }
        for (int i = 0; i < Math.min(4, may.size()); i++) {
            keys.add((long) may.get(i).place() << 3 | 4);
        }
        return keys.stream().mapToLong(k -> k).distinct().toArray();
    }

    double alike(int one, int other) {
        if (one == other) {
            return 1;
        }
        var a = names.get(one);
        var b = names.get(other);
        double fits = Countries.fit(a.country(), b.country());
        if (fits == 0 || a.key().isEmpty() || b.key().isEmpty()) {
            return 0;
        }
        if (a.key().equals(b.key())) {
            return fits * 0.97;
        }
        double alike = Math.max(sameForm(a, b), places(one, other));
        boolean told = exact(one) && exact(other);
        return fits * (told ? alike : Math.max(alike, letters(a, b)));
    }

    /** Whether the gazetteer has the name as it is, so that another spelling is another place. */
    private boolean exact(int end) {
        return !may.get(end).isEmpty()
                && may.get(end).getFirst().likely() > 0.4
                && !names.get(end).country().isEmpty();
    }

    /** What speaks for two ends being one place, in words. */
    String why(int one, int other) {
        var a = names.get(one);
        var b = names.get(other);
        if (a.key().equals(b.key())) {
            return "same name";
        }
        if (sameForm(a, b) >= 0.5) {
            return "same name but for an addition";
        }
        return places(one, other) >= letters(a, b) ? "names of one place" : "like spelling";
    }

    private static double sameForm(EndName a, EndName b) {
        double best = 0;
        for (Form one : a.forms()) {
            for (Form other : b.forms()) {
                if (one.folded().equals(other.folded())) {
                    best = Math.max(best, one.sureness() * other.sureness());
                }
            }
        }
        return 0.95 * best;
    }

    private double places(int one, int other) {
        double shared = 0;
        for (May a : may.get(one)) {
            for (May b : may.get(other)) {
                if (a.place() == b.place()) {
                    shared += Math.sqrt(a.likely() * b.likely());
                }
            }
        }
        return 0.95 * shared;
    }

    private static double letters(EndName a, EndName b) {
        String one = a.main();
        String other = b.main();
        int length = Math.min(one.length(), other.length());
        if (length < 4) {
            return 0;
        }
        int edits = new Edits(one).to(other, 5);
        double alike = edits > 3 ? 0 : Math.max(0, 1 - 2.2 * edits / length);
        boolean sound = a.sound() != 0 && a.sound() == b.sound() && edits <= 1 + length / 4;
        return Math.max(sound ? 0.7 : 0, alike * 0.9);
    }
}
