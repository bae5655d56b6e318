package org.kith.duplicates;

import org.kith.names.Distinctions;
import org.kith.names.Skeleton;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Every folded name once, by number; what comparing needs to know of it beside its letters. */
final class FoldedNames {

    private static final int SHORTEST_SKELETON = 3;
    private static final Distinctions NONE = Distinctions.in("");

    private String[] names = new String[1 << 16];
    private int[] slots = new int[1 << 18];
    private int size;

    private int[] rows = new int[1 << 16];
    private int[] letters = {};
    private int[] skeletons = {};
    private Distinctions[] distinctions = {};

    /** Not for two threads at once. */
    int number(String folded) {
        int slot = spread(folded.hashCode()) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (names[slots[slot] - 1].equals(folded)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        names[size] = folded;
        slots[slot] = ++size;
        if (2 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    /** Its number; -1 for a name that is not there. */
    int find(String folded) {
        int slot = spread(folded.hashCode()) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (names[slots[slot] - 1].equals(folded)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    String get(int number) {
        return names[number];
    }

    int size() {
        return size;
    }

    void count(int number) {
        rows[number]++;
    }

    /** Whether several rows have the name, so that it is hardly a slip of the pen. */
    boolean attested(int number) {
        return rows[number] > 1;
    }

    /** To be called once all names are in. */
    void finish() {
        letters = new int[size];
        skeletons = new int[size];
        distinctions = new Distinctions[size];
        IntStream.range(0, size).parallel().forEach(this::look);
    }

    /** Which letters a name has, a bit each. */
    int letters(int number) {
        return letters[number];
    }

    /** Equal for names of one skeleton; 0 where the skeleton is too short to say something. */
    int skeleton(int number) {
        return skeletons[number];
    }

    /** Whether they say that they are of two places: one Upper and one Lower, or 4 and 5. */
    boolean contradict(int one, int other) {
        return distinctions[one].contradict(distinctions[other]);
    }

    private void look(int number) {
        String name = names[number];
        int seen = 0;
        for (int i = 0; i < name.length(); i++) {
            seen |= 1 << (name.charAt(i) & 31);
        }
        letters[number] = seen;
        skeletons[number] = skeletonOf(name);
        distinctions[number] = distinction(name);
    }

    /** Most names have none, and share one. */
    private static Distinctions distinction(String name) {
        Distinctions found = Distinctions.in(name);
        return found.equals(NONE) ? NONE : found;
    }

    static int skeletonOf(String folded) {
        String skeleton = Skeleton.of(folded);
        return skeleton.length() < SHORTEST_SKELETON ? 0 : skeleton.hashCode() | 1;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            int slot = spread(names[i].hashCode()) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
    }

    static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
