package org.kith.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Names from strangers: whatever they are, folding holds its promises. */
class FoldingFuzz {

    private static final int LONGEST_KEY = 200;

    @FuzzTest(maxDuration = "60s")
    void folding(FuzzedDataProvider data) {
        String key = Fold.fold(data.consumeRemainingAsString());
        if (!key.matches("(?:[a-z0-9]+(?: [a-z0-9]+)*)?") || key.length() > LONGEST_KEY) {
            throw new AssertionError("no key: " + key);
        }
        if (!Fold.fold(key).equals(key)) {
            throw new AssertionError("folds on: " + key);
        }
        Skeleton.of(key);
        Slug.of(key);
    }
}
