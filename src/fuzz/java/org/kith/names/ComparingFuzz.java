package org.kith.names;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Names from strangers: whatever they are, they can be compared. */
class ComparingFuzz {

    @FuzzTest(maxDuration = "60s")
    void comparing(FuzzedDataProvider data) {
        String one = data.consumeString(data.remainingBytes() / 2);
        String other = data.consumeRemainingAsString();
        double likeness = Likeness.of(one, other);
        if (!(likeness >= 0 && likeness <= 1) || likeness != Likeness.of(other, one)) {
            throw new AssertionError("likeness " + likeness);
        }
    }
}
