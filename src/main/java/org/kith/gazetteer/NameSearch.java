package org.kith.gazetteer;

import org.kith.names.Script;
import org.kith.names.Skeleton;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the places of an index by a text that is a spelling of their names. For one thread. */
final class NameSearch {

    /**
     * A place that was found.
     *
     * @param place as the index counts them
     * @param name the spelling that the text came closest to
     * @param score as {@link Finder.Found} has it
     */
    record Hit(int place, String name, double score) {

        Hit less(double share) {
            return new Hit(place, name, score * share);
        }
    }

    /** From here on a text is a name of a place. */
    static final double A_NAME = 0.9;

    /**
     * How many spellings are looked at more closely: those that share letters, consonants, words.
     */
    private static final int KEY_MOST = 120;

    /** So many more are taken that are a slip or two away. */
    private static final int FURTHER = 3000;

    private static final int LONGEST_TO_GO_FURTHER = 12;

    private static final int SLIPS = 2;

    /** A name may have so many spaces more than the text, or fewer. */
    private static final int SPACES = 2;

    private static final int BONE_MOST = 100;
    private static final int WORD_MOST = 60;

    /** How many places of one spelling, and spellings of one row of consonants. */
    private static final int HOLDERS = 12;

    private static final int BONE_HOLDERS = 24;
    private static final int SHORT = 8;

    final NameIndex index;
    private final GramSearch keySearch;
    private final GramSearch boneSearch;
    private final GramSearch wordSearch;
    private final Grams grams = new Grams();
    private final Words words;
    private final Slips slips = new Slips(false);
    private final Slips spacedSlips = new Slips(true);
    private final Alignment alignment = new Alignment();
    private final byte[] heard = new byte[Grams.LONGEST];
    private final byte[] sounds = new byte[Grams.LONGEST];
    final Candidates candidates;
    final Odds odds;
    private final Ranker ranker;
    private final boolean[] taken;
    private int[] entries = new int[4096];
    private float[] bones = new float[4096];
    private int entryCount;

    /** Letters and spaces of the text. */
    private int asked;

    private final Near near = new Near();
    private int namesakes = HOLDERS;

    NameSearch(NameIndex index, Model model) {
        this.index = index;
        this.odds = model.odds();
        this.ranker = model.ranker();
        keySearch = new GramSearch(index.keyGrams());
        boneSearch = new GramSearch(index.skeletonGrams());
        wordSearch = new GramSearch(index.keyWords());
        words = new Words(index.words());
        candidates = new Candidates(index);
        taken = new boolean[index.keys().size()];
    }

    /**
     * The likeliest first, each place once; empty for a text with nothing to compare.
     *
     * @param folded the text, and the script that it was in
     * @param country as the index counts them; negative for the whole world
     * @param share what is left of the scores
     */
    List<Hit> find(String folded, Script script, int country, int limit, double share) {
        return find(folded, script, country, limit, share, HOLDERS);
    }

    /** The same of all places, {@code limit} at most, that have the very name. */
    List<Hit> namesakes(String folded, Script script, int country, int limit) {
        return find(folded, script, country, limit, 1, limit);
    }

    private List<Hit> find(
            String folded, Script script, int country, int limit, double share, int most) {
        namesakes = most;
        search(folded, script, country);
        candidates.finish(country >= 0);
        long[] order = new long[candidates.size];
        for (int i = 0; i < order.length; i++) {
            float odds = ranker.odds(candidates.features[i]);
            float score = (float) (A_NAME / (1 + Math.exp(-odds)));
            if (candidates.exact[i]) {
                score = (float) (A_NAME + (1 - A_NAME) / (1 + Math.exp(-odds)));
            }
            // Places stand in their index by size, then by id: that decides among equals.
            candidates.value[i] = score;
            order[i] =
                    (long) Float.floatToIntBits(score) << 32 | ~candidates.place[i] & 0xFFFFFFFFL;
        }
        Arrays.sort(order);
        List<Hit> best = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = order.length - 1; i >= 0 && best.size() < limit; i--) {
            int place = ~(int) order[i];
            int at = candidates.at(place);
            if (ids.add(index.ids().get(place))) {
                String name = index.names().get(candidates.name[at]);
                best.add(new Hit(place, name, candidates.value[at] * share));
            }
        }
        return best;
    }

    /** Fills the candidates. */
    void search(String folded, Script script, int country) {
        candidates.clear();
        asked = folded.length();
        if (folded.isEmpty()) {
            return;
        }
        byte[] key = folded.getBytes(StandardCharsets.ISO_8859_1);
        byte[] skeleton = Skeleton.of(folded).getBytes(StandardCharsets.ISO_8859_1);
        int first = country < 0 ? 0 : index.countryKeys()[country];
        int end = country < 0 ? index.keys().size() : index.countryKeys()[country + 1];
        int firstBone = country < 0 ? 0 : index.countrySkeletons()[country];
        int endBone =
                country < 0 ? index.skeletons().size() : index.countrySkeletons()[country + 1];
        slips.text(key, key.length);
        spacedSlips.text(key, key.length);
        grams.read(key, 0, key.length, true, true);
        boolean pairs = grams.length <= SHORT;
        if (!pairs) {
            grams.read(key, 0, key.length, false, true);
        }
        // Longer texts keep letters enough in a row, and in one country there are fewer to hide
        // them.
        int further = country < 0 && slips.length() <= LONGEST_TO_GO_FURTHER ? FURTHER : 0;
        keySearch.search(grams.codes, grams.size, pairs, first, end, KEY_MOST, further);
        grams.read(skeleton, 0, skeleton.length, true, true);
        boneSearch.search(grams.codes, grams.size, true, firstBone, endBone, BONE_MOST, 0);
        int wordCount = words.read(key, 0, key.length);
        wordSearch.search(words.codes, wordCount, false, first, end, WORD_MOST, 0);
        entryCount = 0;
        for (int i = 0; i < keySearch.size; i++) {
            take(keySearch.found[i], 0);
        }
        for (int i = 0; i < keySearch.fartherSize; i++) {
            takeNear(keySearch.farther[i]);
        }
        for (int i = 0; i < wordSearch.size; i++) {
            take(wordSearch.found[i], 0);
        }
        near.find(index.near(), key, key.length, first, end, this::takeNear);
        for (int i = 0; i < boneSearch.size; i++) {
            int bone = boneSearch.found[i];
            int to =
                    Math.min(index.boneStarts()[bone + 1], index.boneStarts()[bone] + BONE_HOLDERS);
            for (int k = index.boneStarts()[bone]; k < to; k++) {
                take(index.boneKeys()[k], boneSearch.likeness[i]);
            }
        }
        weigh(key, script);
    }

    private void weigh(byte[] key, Script script) {
        int length = Sounds.read(key, 0, key.length, heard);
        int[] table = odds.table(script);
        int[] most = odds.most(script);
        float best = Alignment.most(most, heard, length);
        boolean oneWord = isOneWord(key, 0, key.length);
        boolean parted = script.partsWords();
        int letters = letters(key, 0, key.length);
        candidates.begin(script, slips.length());
        for (int i = 0; i < entryCount; i++) {
            int e = entries[i];
            taken[e] = false;
            int from = index.keys().starts[e];
            int to = index.keys().starts[e + 1];
            int own = Sounds.read(index.keys().bytes, from, to, sounds);
            float fit = alignment.odds(table, heard, length, sounds, own);
            candidates.fitQuery = Math.max(-1, fit / best);
            candidates.fitEntry = Math.max(-1, fit / Alignment.most(most, sounds, own));
            candidates.slips = slips.to(index.keys().bytes, from, to);
            candidates.invented = slips.invented(index.keys().bytes, from, to);
            candidates.spacedSlips =
                    oneWord && isOneWord(index.keys().bytes, from, to)
                            ? candidates.slips
                            : spacedSlips.to(index.keys().bytes, from, to);
            candidates.grams = keySearch.both(e);
            candidates.bones = bones[i];
            candidates.words = wordSearch.both(e);
            candidates.wordsOfEntry = wordSearch.ofEntry(e);
            candidates.wordsOfText = wordSearch.ofText(e);
            int shorter = Math.min(key.length, to - from);
            int same = 0;
            while (same < shorter && key[same] == index.keys().bytes[from + same]) {
                same++;
            }
            candidates.prefix = (float) same / shorter;
            candidates.exactly =
                    parted
                            ? to - from == key.length && same == key.length
                            : candidates.slips == 0
                                    && letters == letters(index.keys().bytes, from, to);
            candidates.entry(e, candidates.exactly ? namesakes : HOLDERS);
        }
    }

    private static boolean isOneWord(byte[] text, int from, int to) {
        return letters(text, from, to) == to - from;
    }

    /** How many signs are no spaces. */
    private static int letters(byte[] text, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += text[i] == ' ' ? 0 : 1;
        }
        return letters;
    }

    private void takeNear(int entry) {
        int from = index.keys().starts[entry];
        int to = index.keys().starts[entry + 1];
        int longer = to - from - asked;
        if (!taken[entry]
                && longer <= SLIPS + SPACES
                && longer >= -SLIPS - SPACES
                && slips.to(index.keys().bytes, from, to) <= SLIPS) {
            take(entry, 0);
        }
    }

    private void take(int entry, float likeness) {
        if (taken[entry]) {
            return;
        }
        taken[entry] = true;
        if (entryCount == entries.length) {
            entries = Arrays.copyOf(entries, 2 * entryCount);
            bones = Arrays.copyOf(bones, 2 * entryCount);
        }
        bones[entryCount] = likeness;
        entries[entryCount++] = entry;
    }
}
