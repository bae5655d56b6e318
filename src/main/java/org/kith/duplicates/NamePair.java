package org.kith.duplicates;

/**
 * What a row's names say about other rows whose names are spelt differently. Made once for a row
 * that is compared with several.
 */
final class NamePair {

    private final FoldedNames names;
    private final PlaceTable table;
    private final int row;
    private final int primary;
    private final Edits edits;

    NamePair(PlaceTable table, int row) {
        this.table = table;
        this.names = table.names;
        this.row = row;
        this.primary = table.primary(row);
        this.edits = new Edits(primary < 0 ? "" : names.get(primary));
    }

    /** The name that it is called against each name of the other, and the other way round. */
    int with(int other) {
        if (primary < 0 || table.primary(other) < 0) {
            return PlacePair.UNLIKE;
        }
        int best = PlacePair.UNLIKE;
        for (int i = table.from(other); i < table.to(other); i++) {
            best = better(best, alike(edits, primary, table.name(i)));
        }
        Edits back = null;
        int called = table.primary(other);
        for (int i = table.from(row); i < table.to(row); i++) {
            int name = table.name(i);
            if (name != primary && worth(called, name)) {
                back = back == null ? new Edits(names.get(called)) : back;
                best = better(best, alike(back, called, name));
            }
        }
        return best;
    }

    private static int better(int one, int other) {
        return PlacePair.NAME[one] >= PlacePair.NAME[other] ? one : other;
    }

    private int alike(Edits edits, int one, int other) {
        if (!worth(one, other)) {
            return PlacePair.UNLIKE;
        }
        int skeleton = names.skeleton(one);
        boolean sound = skeleton != 0 && skeleton == names.skeleton(other);
        int length = Math.min(names.get(one).length(), names.get(other).length());
        int most = most(length);
        int found = edits.to(names.get(other), most);
        int letters = found <= most ? letters(found, length) : PlacePair.UNLIKE;
        boolean attested = names.attested(one) && names.attested(other);
        if (attested && letters != PlacePair.UNLIKE) {
            letters += PlacePair.ATTESTED - PlacePair.LETTERS;
        }
        return sound ? better(PlacePair.SOUND, letters) : letters;
    }

    private static int letters(int edits, int length) {
        double part = (double) edits / length;
        int step =
                part <= 0.08
                        ? 0
                        : part <= 0.125
                                ? 1
                                : part <= 0.17 ? 2 : part <= 0.21 ? 3 : part <= 0.26 ? 4 : 5;
        return PlacePair.LETTERS + step;
    }

    private boolean worth(int one, int other) {
        if (names.contradict(one, other)) {
            return false;
        }
        int skeleton = names.skeleton(one);
        if (skeleton != 0 && skeleton == names.skeleton(other)) {
            return true;
        }
        int length = Math.min(names.get(one).length(), names.get(other).length());
        int differing = Integer.bitCount(names.letters(one) ^ names.letters(other));
        return differing <= 2 * most(length);
    }

    private static int most(int length) {
        return length < 3 ? 0 : length < 6 ? 1 : length < 11 ? 2 : 3;
    }
}
