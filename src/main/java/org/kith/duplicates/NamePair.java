package org.kith.duplicates;

/**
 * What a row's names say about other rows whose names are spelt differently. Made once for a row
 * that is compared with several.
 */
final class NamePair {

    /** What names that cannot be compared, or are not alike, take away. */
    static final float UNLIKE = -6;

    private static final float SKELETON = 3.2f;

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
    float with(int other) {
        if (primary < 0 || table.primary(other) < 0) {
            return UNLIKE;
        }
        float best = UNLIKE;
        for (int i = table.from(other); i < table.to(other); i++) {
            best = Math.max(best, alike(edits, primary, table.name(i)));
        }
        Edits back = null;
        int called = table.primary(other);
        for (int i = table.from(row); i < table.to(row); i++) {
            int name = table.name(i);
            if (name != primary && worth(called, name)) {
                back = back == null ? new Edits(names.get(called)) : back;
                best = Math.max(best, alike(back, called, name));
            }
        }
        return best;
    }

    private float alike(Edits edits, int one, int other) {
        if (!worth(one, other)) {
            return UNLIKE;
        }
        int skeleton = names.skeleton(one);
        boolean sound = skeleton != 0 && skeleton == names.skeleton(other);
        int length = Math.min(names.get(one).length(), names.get(other).length());
        int most = most(length);
        int found = edits.to(names.get(other), most);
        float letters = found <= most ? 5 - 9f * found / length : UNLIKE;
        return sound ? Math.max(SKELETON, letters) : letters;
    }

    private boolean worth(int one, int other) {
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
