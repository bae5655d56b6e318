package org.kith.agreement;

import org.kith.files.FileKind;
import org.kith.shared.Uuid7;

import java.util.UUID;

/** The signed paper, as it was scanned: without what a camera writes into its pictures. */
record Scan(FileKind type, byte[] bytes) {

    record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
