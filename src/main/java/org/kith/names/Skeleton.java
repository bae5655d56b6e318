package org.kith.names;

/**
 * The consonants of a folded name, with letters that romanisations swap counted as one: what is
 * left of a name when Arabic and Hebrew leave out the vowels and every language writes the
 * consonants its own way. أبو ديس, Abu Dis and Abou Deis have one skeleton. Two names with one
 * skeleton may be the same; short skeletons say little.
 *
 * <p>The letters of a skeleton are classes, not sounds: b (b p f v w), d (d dh), g (g gh j dj zh),
 * h (h kh), k (k q c), s (s sh ch ts z), t (t th), and l m n r y; a first vowel is an a.
 */
public final class Skeleton {

    private final StringBuilder bones = new StringBuilder(24);

    private Skeleton() {}

    /**
     * @param folded what {@link Fold#fold} gave
     */
    public static String of(String folded) {
        var skeleton = new Skeleton();
        String[] words = folded.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            boolean last = i + 1 == words.length;
            if (last || !Words.isArticle(words[i], words[i + 1])) {
                skeleton.word(last ? words[i] : unbound(words[i]));
            }
        }
        return skeleton.bones.toString();
    }

    /** A feminine word may or may not show its t before another: Birka, Birkat al-…. */
    private static String unbound(String word) {
        boolean bound = word.length() > 3 && (word.endsWith("at") || word.endsWith("et"));
        return bound ? word.substring(0, word.length() - 1) : word;
    }

    private void word(String word) {
        for (int at = 0; at < word.length(); ) {
            at += take(word, at);
        }
    }

    /** Reads one sound and returns how many letters it took; a doubled letter sounds once. */
    private int take(String word, int at) {
        char c = word.charAt(at);
        if (at > 0 && c == word.charAt(at - 1) && !isDigit(c)) {
            return 1;
        }
        int longest = isSecond(letter(word, at + 1)) ? Math.min(4, word.length() - at) : 1;
        for (int letters = longest; letters > 1; letters--) {
            char bone = cluster(word, at, letters);
            if (bone != 0) {
                return bone(bone, letters);
            }
        }
        return single(word, at, c);
    }

    /** Whether a letter can be the second of several that write one sound. */
    private static boolean isSecond(char c) {
        return c == 'h' || c == 's' || c == 'z' || c == 'c' || c == 'j' || c == 'k' || c == 'u';
    }

    private static char cluster(String word, int at, int letters) {
        return switch (word.substring(at, at + letters)) {
            case "dsch", "dzh", "dj", "gh", "zh" -> 'g';
            case "kh" -> 'h';
            case "tsch", "tch", "ch", "cz", "sch", "sh", "sz", "tz" -> 's';
            case "ts" -> at == 0 || !isVowel(letter(word, at + 2)) ? 's' : 0;
            case "ou" -> at == 0 && isVowel(letter(word, at + 2)) ? 'b' : 0;
            case "ck", "qu" -> 'k';
            case "th" -> 't';
            case "dh", "dz" -> 'd';
            case "ph", "bh" -> 'b';
            default -> 0;
        };
    }

    private int single(String word, int at, char c) {
        char next = letter(word, at + 1);
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> bones.isEmpty() ? bone('a', 1) : 1;
            case 'y' -> at == 0 ? bone(isVowel(next) ? 'y' : 'a', 1) : 1;
            case 'w' -> at == 0 || isVowel(next) || next == 'w' ? bone('b', 1) : 1;
            case 'h' -> next == 0 && at > 0 ? 1 : bone('h', 1);
            case 'c' -> bone(next == 'e' || next == 'i' || next == 'y' ? 's' : 'k', 1);
            case 'q', 'k' -> bone('k', 1);
            case 'j', 'g' -> bone('g', 1);
            case 'f', 'p', 'v' -> bone('b', 1);
            case 'z' -> bone('s', 1);
            case 'x' -> bone('k', 0) + bone('s', 1);
            default -> bone(c, 1);
        };
    }

    private int bone(char bone, int taken) {
        bones.append(bone);
        return taken;
    }

    private static char letter(String word, int at) {
        return at < word.length() ? word.charAt(at) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isVowel(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
            default -> false;
        };
    }
}
