package org.kith.names;

/**
 * How a folded word is spelt: its letters and its skeleton. Two spellings are as alike, 0…1, as the
 * better of the two says: letters, where vowels and letters of one sound are cheap to change, or
 * equal skeletons.
 */
record Spelling(String letters, String skeleton) {

    private static final double VOWEL = 0.35;
    private static final double SAME_SOUND = 0.3;
    private static final double DOUBLED = 0.15;
    private static final double SWAPPED = 0.7;

    /** What an equal skeleton of 0, 1, 2 … letters is worth. */
    private static final double[] SAME_SKELETON = {0, 0.45, 0.7, 0.86, 0.92, 0.94};

    static Spelling of(String folded) {
        return new Spelling(folded, Skeleton.of(folded));
    }

    double likeness(Spelling other) {
        if (letters.equals(other.letters)) {
            return 1;
        }
        double most = Math.max(worth(letters), worth(other.letters));
        double likeness = Math.max(0, 1 - distance(letters, other.letters) / most);
        return skeleton.equals(other.skeleton)
                ? Math.max(
                        likeness,
                        SAME_SKELETON[Math.min(skeleton.length(), SAME_SKELETON.length - 1)])
                : likeness;
    }

    /** The cheapest way to write a as b, by letters put in, left out, changed or swapped. */
    private static double distance(String a, String b) {
        double[] before = new double[b.length() + 1];
        double[] last = new double[b.length() + 1];
        double[] row = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            last[j] = last[j - 1] + drop(b, j - 1);
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = last[0] + drop(a, i - 1);
            for (int j = 1; j <= b.length(); j++) {
                double cost = last[j - 1] + change(a.charAt(i - 1), b.charAt(j - 1));
                cost = Math.min(cost, last[j] + drop(a, i - 1));
                cost = Math.min(cost, row[j - 1] + drop(b, j - 1));
                if (i > 1 && j > 1 && swapped(a, i, b, j)) {
                    cost = Math.min(cost, before[j - 2] + SWAPPED);
                }
                row[j] = cost;
            }
            double[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    private static double drop(String word, int at) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        if (at > 0 && word.charAt(at - 1) == c) {
            return DOUBLED;
        }
        boolean hissing = c == 't' && (next == 's' || next == 'z');
        return isVowel(c) || c == 'h' || hissing ? VOWEL : 1;
    }

    private static double change(char a, char b) {
        if (a == b) {
            return 0;
        }
        if (isVowel(a) && isVowel(b)) {
            return VOWEL;
        }
        return sound(a) == sound(b) ? SAME_SOUND : 1;
    }

    private static int sound(char c) {
        return switch (c) {
            case 'k', 'q', 'c', 'g' -> 1;
            case 'j', 'y' -> 2;
            case 'b', 'v', 'w', 'u', 'p', 'f' -> 3;
            case 's', 'z' -> 4;
            case 'd', 't' -> 5;
            default -> c;
        };
    }

    /** The most that a word's letters can cost. */
    private static double worth(String word) {
        double worth = 0;
        for (int i = 0; i < word.length(); i++) {
            worth += isVowel(word.charAt(i)) ? 0.6 : 1;
        }
        return worth;
    }

    private static boolean isVowel(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
            default -> false;
        };
    }
}
