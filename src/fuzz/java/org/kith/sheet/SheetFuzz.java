package org.kith.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;

import java.io.IOException;

/** Spreadsheets from strangers, in whatever format. */
class SheetFuzz {

    @FuzzTest(maxDuration = "60s")
    void spreadsheets(byte[] bytes) throws IOException {
        Strangers.read(bytes);
    }
}
