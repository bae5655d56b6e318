package org.kith.gazetteer;

import java.util.Arrays;

/** The words of a folded text as numbers, each once; words that nothing holds are passed over. */
final class Words {

    private static final int MOST = 32;

    final int[] codes = new int[MOST];
    private final PackedTexts words;

    Words(PackedTexts words) {
        this.words = words;
    }

    int read(byte[] text, int start, int end) {
        int n = 0;
        for (int from = start; from < end && n < MOST; ) {
            int to = from;
            while (to < end && text[to] != ' ') {
                to++;
            }
            int code = words.find(text, from, to);
            if (code >= 0) {
                codes[n++] = code;
            }
            from = to + 1;
        }
        Arrays.sort(codes, 0, n);
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || codes[i] != codes[i - 1]) {
                codes[kept++] = codes[i];
            }
        }
        return kept;
    }
}
