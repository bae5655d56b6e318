package org.kith.gazetteer;

import org.kith.names.Fold;
import org.kith.names.Script;
import org.kith.names.Skeleton;
import org.kith.names.Titles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the places of an index by any spelling. For one thread. */
public final class Finder {

    /**
     * A place that was found.
     *
     * @param place its id in the gazetteer
     * @param name the spelling that the text came closest to
     * @param score 0…1; above 0.9 the text is, as far as one can tell, a name of this place
     */
    public record Found(String place, String name, double score) {}

    /** Below this the country asked for has nothing that fits, and the others are asked, too. */
    private static final double DOUBTFUL = 0.05;

    private static final double ELSEWHERE = 0.5;

    /** From here on a text is a name of a place. */
    private static final double A_NAME = 0.9;

    /** What a name counts that is one only without its titles. */
    private static final double TITLED = 0.95;

    /**
     * How many spellings are looked at more closely: those that share letters, consonants, words.
     */
    private static final int KEY_MOST = 120;

    private static final int BONE_MOST = 100;
    private static final int WORD_MOST = 60;

    /** How many places of one spelling, and spellings of one row of consonants. */
    private static final int HOLDERS = 12;

    private static final int BONE_HOLDERS = 24;
    private static final int SHORT = 8;

    private final NameIndex index;
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
    private final Near near = new Near();

    Finder(NameIndex index, Model model) {
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
     * @param label a country's code or name; with another label, or an empty one, the text is
     *     looked for everywhere, and so it is where that country has nothing like it
     */
    public List<Found> find(String text, String label, int limit) {
        String code = label.isBlank() ? null : CountryLabels.code(label);
        int country = index.country(code == null ? label.strip().toUpperCase(Locale.ROOT) : code);
        if (label.isBlank() || country < 0) {
            return best(text, -1, limit, 1);
        }
        List<Found> here = best(text, country, limit, 1);
        if (!here.isEmpty() && here.getFirst().score() >= DOUBTFUL) {
            return here;
        }
        return together(here, best(text, -1, limit, ELSEWHERE), limit);
    }

    /**
     * As {@link #find}, in one country and no other.
     *
     * @param code ISO 3166; empty where the index has no place there
     */
    public List<Found> findIn(String text, String code, int limit) {
        int country = index.country(code);
        return country < 0 ? List.of() : best(text, country, limit, 1);
    }

    /** Where the text is no name, what it names without its titles is found as well. */
    private List<Found> best(String text, int country, int limit, double share) {
        String folded = Fold.fold(text);
        Script script = Script.of(text);
        List<Found> whole = best(folded, script, country, limit, share);
        String bare = Titles.without(folded);
        if (bare.equals(folded) || !whole.isEmpty() && whole.getFirst().score() >= A_NAME * share) {
            return whole;
        }
        return together(whole, best(bare, script, country, limit, share * TITLED), limit);
    }

    /** Each place once, by the better of its scores. */
    private static List<Found> together(List<Found> some, List<Found> others, int limit) {
        List<Found> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparingDouble(Found::score).reversed());
        Set<String> ids = new HashSet<>();
        all.removeIf(found -> !ids.add(found.place()));
        return all.subList(0, Math.min(limit, all.size()));
    }

    private List<Found> best(String folded, Script script, int country, int limit, double share) {
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
        List<Found> best = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = order.length - 1; i >= 0 && best.size() < limit; i--) {
            int place = ~(int) order[i];
            int at = candidates.at(place);
            String id = index.ids().get(place);
            if (ids.add(id)) {
                best.add(
                        new Found(
                                id,
                                index.names().get(candidates.name[at]),
                                candidates.value[at] * share));
            }
        }
        return best;
    }

    /** Fills the candidates. */
    void search(String folded, Script script, int country) {
        candidates.clear();
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
        keySearch.search(grams.codes, grams.size, pairs, first, end, KEY_MOST);
        grams.read(skeleton, 0, skeleton.length, true, true);
        boneSearch.search(grams.codes, grams.size, true, firstBone, endBone, BONE_MOST);
        int wordCount = words.read(key, 0, key.length);
        wordSearch.search(words.codes, wordCount, false, first, end, WORD_MOST);
        entryCount = 0;
        for (int i = 0; i < keySearch.size; i++) {
            take(keySearch.found[i], 0);
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
            candidates.spacedSlips = spacedSlips.to(index.keys().bytes, from, to);
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
            candidates.exactly = to - from == key.length && same == key.length;
            candidates.entry(e, HOLDERS);
        }
    }

    private void takeNear(int entry) {
        if (!taken[entry]
                && slips.to(
                                index.keys().bytes,
                                index.keys().starts[entry],
                                index.keys().starts[entry + 1])
                        <= 2) {
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
