package org.kith.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;

import java.io.ByteArrayInputStream;
import java.util.List;

/** Lists from strangers: read, or refused with a reason; nothing else. */
class ListFuzz {

    @FuzzTest(maxDuration = "60s")
    void lists(byte[] bytes) {
        var bad = new BadLines(false, line -> {});
        try (var list = ListFile.open("-", new ByteArrayInputStream(bytes), bad, List.of("id"))) {
            for (ListRow row = list.next(); row != null; row = list.next()) {
                row.get("id");
                row.get("name");
            }
        } catch (ListRefused refused) {
            // as promised
        }
    }
}
