package org.kith.gazetteer;

import java.util.Arrays;

/**
 * Which entries hold a gram, ascending, and how much each gram and each entry weighs: a rare gram
 * says more than a common one.
 *
 * @param starts where a gram's entries begin, one more than there are grams
 * @param weights of each gram
 * @param pairNorms what all pairs of an entry weigh together; 0 where its pairs are not listed
 * @param tripleNorms what all triples of an entry weigh together
 */
record Postings(
        int[] starts, int[] entries, short[] weights, short[] pairNorms, short[] tripleNorms) {

    private static final double SCALE = 16;

    /** What few entries hold says no more than what so many hold: it may be a slip. */
    private static final int FEW = 60;

    /** Of a text, the codes of what it is made of. */
    interface Reader {
        /** Reads the text into {@link #codes} and returns how many they are, each once. */
        int read(int text);

        int[] codes();

        default boolean isPair(int code) {
            return false;
        }
    }

    static Postings of(int texts, int codes, Reader reader) {
        int[] counts = new int[codes + 1];
        for (int i = 0; i < texts; i++) {
            int size = reader.read(i);
            for (int g = 0; g < size; g++) {
                counts[reader.codes()[g] + 1]++;
            }
        }
        short[] weights = new short[codes];
        for (int g = 0; g < codes; g++) {
            double rarity = Math.log((texts + 1.0) / (Math.max(FEW, counts[g + 1]) + 1.0));
            weights[g] = (short) (counts[g + 1] == 0 ? 0 : Math.max(1, Math.round(SCALE * rarity)));
        }
        for (int g = 0; g < codes; g++) {
            counts[g + 1] += counts[g];
        }
        int[] entries = new int[counts[codes]];
        int[] next = Arrays.copyOf(counts, codes);
        short[] pairNorms = new short[texts];
        short[] tripleNorms = new short[texts];
        for (int i = 0; i < texts; i++) {
            int size = reader.read(i);
            for (int g = 0; g < size; g++) {
                int code = reader.codes()[g];
                entries[next[code]++] = i;
                short[] norms = reader.isPair(code) ? pairNorms : tripleNorms;
                norms[i] += weights[code];
            }
        }
        return new Postings(counts, entries, weights, pairNorms, tripleNorms);
    }

    static Postings ofGrams(PackedTexts texts, int longestWithPairs) {
        var grams = new Grams();
        return of(
                texts.size(),
                Grams.CODES,
                new Reader() {
                    @Override
                    public int read(int i) {
                        int start = texts.starts[i];
                        int end = texts.starts[i + 1];
                        grams.read(texts.bytes, start, end, end - start <= longestWithPairs, true);
                        return grams.size;
                    }

                    @Override
                    public int[] codes() {
                        return grams.codes;
                    }

                    @Override
                    public boolean isPair(int code) {
                        return Grams.isPair(code);
                    }
                });
    }

    static Postings ofWords(PackedTexts texts, PackedTexts words) {
        var reading = new Words(words);
        return of(
                texts.size(),
                words.size(),
                new Reader() {
                    @Override
                    public int read(int i) {
                        return reading.read(texts.bytes, texts.starts[i], texts.starts[i + 1]);
                    }

                    @Override
                    public int[] codes() {
                        return reading.codes;
                    }
                });
    }

    /** Where entries not below {@code least} begin in a gram's list. */
    int from(int gram, int least) {
        int at = Arrays.binarySearch(entries, starts[gram], starts[gram + 1], least);
        return at < 0 ? -at - 1 : at;
    }
}
