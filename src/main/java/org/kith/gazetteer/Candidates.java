package org.kith.gazetteer;

import org.kith.names.Script;

import java.util.Arrays;

final class Candidates {

    static final int FEATURES = 47;
    private static final float[] LOGS = new float[256];

    static {
        for (int i = 1; i < LOGS.length; i++) {
            LOGS[i] = (float) Math.log(i) / 5;
        }
    }

    /**
     * A letter that is not the name's is one of many that might have been typed: a name that lacks
     * it is less likely meant than one of which a letter was forgotten, or two were swapped.
     */
    private static final float INVENTED = 0.5f;

    private static final int SLOTS = 1 << 14;

    final NameIndex index;
    private final int[] slotOf = new int[SLOTS];
    int size;
    int[] place = new int[SLOTS / 2];
    int[] name = new int[SLOTS / 2];
    float[] value = new float[SLOTS / 2];
    float[] agree = new float[SLOTS / 2];
    float[] bestNear = new float[SLOTS / 2];
    float[] bestFit = new float[SLOTS / 2];
    float[] fewestSpaced = new float[SLOTS / 2];
    float[] fewestSlips = new float[SLOTS / 2];
    float[] leastCost = new float[SLOTS / 2];
    float[][] features = new float[SLOTS / 2][];

    Script script = Script.OTHER;
    int length;
    float fitQuery;
    float fitEntry;
    int slips;
    int spacedSlips;
    int invented;
    float grams;
    float bones;
    float words;
    float wordsOfEntry;
    float wordsOfText;
    float prefix;
    boolean exactly;
    final boolean[] exact = new boolean[SLOTS / 2];

    Candidates(NameIndex index) {
        this.index = index;
        Arrays.fill(slotOf, -1);
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            // Everything goes, so holes do no harm.
            int h = hash(place[i]);
            while (slotOf[h] != -1) {
                slotOf[h] = -1;
                h = h + 1 & SLOTS - 1;
            }
        }
        size = 0;
    }

    void begin(Script query, int letters) {
        script = query;
        length = letters;
    }

    void entry(int e, int most) {
        int whole = index.keys().starts[e + 1] - index.keys().starts[e];
        // As much of it as is read elsewhere; longer ones would be beyond what was learned from.
        int own = Math.min(whole, Grams.LONGEST);
        float near = 1 - (float) slips / Math.max(length, own);
        float v =
                0.5f * Math.min(fitQuery, fitEntry)
                        + 0.25f * Math.max(fitQuery, fitEntry)
                        + 0.5f * near
                        + 0.3f * words;
        int from = index.holderStarts()[e];
        int held = index.holderStarts()[e + 1] - from;
        for (int i = from; i < from + Math.min(held, most); i++) {
            int at = slot(index.holders()[i]);
            if (at < 0) {
                return;
            }
            agree[at] += Math.max(0, v - 0.6f);
            fewestSpaced[at] = Math.min(fewestSpaced[at], spacedSlips);
            bestNear[at] = Math.max(bestNear[at], near);
            bestFit[at] = Math.max(bestFit[at], Math.min(fitQuery, fitEntry));
            fewestSlips[at] = Math.min(fewestSlips[at], slips);
            leastCost[at] = Math.min(leastCost[at], slips + INVENTED * invented);
            if (exactly && !exact[at] || v > value[at] && !exact[at]) {
                exact[at] = exactly;
                value[at] = v;
                name[at] = index.holderNames()[i];
                float[] f = features[at];
                f[0] = fitQuery;
                f[1] = fitEntry;
                f[2] = near;
                f[3] = Math.min(6, slips) / 6f;
                f[4] = slips == 0 ? 1 : 0;
                f[5] = slips == 1 ? 1 : 0;
                f[6] = slips == 2 ? 1 : 0;
                f[7] = grams;
                f[8] = bones;
                f[9] = words;
                f[10] = wordsOfEntry;
                f[11] = wordsOfText;
                f[12] = prefix;
                f[13] = LOGS[Math.min(held, 255)];
                f[14] = (length - own) / 10f;
                f[44] = Math.min(6, invented) / 6f;
                f[15] =
                        Odds.group(script) == Odds.group(Script.values()[index.scripts()[name[at]]])
                                ? 1
                                : 0;
            }
        }
    }

    /** The features of a candidate, those of the whole list among them. */
    void finish(boolean country) {
        float best = -1;
        float fewest = 99;
        float bestValue = -9;
        float spaced = 99;
        float nearest = -1;
        float cheapest = 99;
        for (int i = 0; i < size; i++) {
            best = Math.max(best, bestFit[i]);
            fewest = Math.min(fewest, fewestSlips[i]);
            bestValue = Math.max(bestValue, value[i]);
            spaced = Math.min(spaced, fewestSpaced[i]);
            nearest = Math.max(nearest, bestNear[i]);
            cheapest = Math.min(cheapest, leastCost[i]);
        }
        for (int i = 0; i < size; i++) {
            float[] f = features[i];
            int p = place[i];
            f[16] = index.size()[p] / 100f;
            f[17] = index.rank()[p] / 7f;
            f[18] = LOGS[index.fame()[p] & 255];
            f[19] = (float) Math.log1p(4 * agree[i]);
            f[20] = Math.min(f[0], f[1]) - best;
            f[21] = Math.min(4, fewestSlips[i] - fewest) / 4f;
            f[22] = value[i] - bestValue;
            f[23] = Math.min(6, fewest) / 6f;
            f[24] = best;
            f[25] = length / 20f;
            f[26] = country ? 1 : 0;
            for (int s = 0; s < 6; s++) {
                f[27 + s] = 0;
            }
            f[27 + Odds.group(script)] = 1;
            f[36] = Math.min(4, fewestSpaced[i]) / 4f;
            f[37] = Math.min(4, fewestSpaced[i] - spaced) / 4f;
            f[38] = bestNear[i];
            f[39] = bestNear[i] - nearest;
            f[40] = bestFit[i];
            f[41] = bestFit[i] - best;
            f[42] = index.scripts()[name[i]] == Script.LATIN.ordinal() ? 1 : 0;
            f[43] = fewestSpaced[i] == spaced ? 1 : 0;
            f[45] = Math.min(6, leastCost[i]) / 6;
            f[46] = Math.min(3, leastCost[i] - cheapest) / 3;
            f[33] = value[i];
            f[34] = Math.min(4, fewestSlips[i]) / 4f;
            f[35] = (float) Math.sqrt(Math.max(0, fewestSlips[i] - fewest)) / 3;
        }
    }

    int at(int p) {
        int h = hash(p);
        while (place[slotOf[h]] != p) {
            h = h + 1 & SLOTS - 1;
        }
        return slotOf[h];
    }

    private int slot(int p) {
        int h = hash(p);
        while (slotOf[h] != -1) {
            if (place[slotOf[h]] == p) {
                return slotOf[h];
            }
            h = h + 1 & SLOTS - 1;
        }
        if (size == place.length) {
            return -1;
        }
        slotOf[h] = size;
        place[size] = p;
        value[size] = -9;
        agree[size] = 0;
        exact[size] = false;
        fewestSlips[size] = 99;
        fewestSpaced[size] = 99;
        leastCost[size] = 99;
        bestNear[size] = -1;
        bestFit[size] = -1;
        if (features[size] == null) {
            features[size] = new float[FEATURES];
        }
        return size++;
    }

    private static int hash(int p) {
        return p * 0x9E3779B9 >>> 18;
    }
}
