package org.kith.statement;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A paper as the answer to a request. */
final class Pdf {

    private Pdf() {}

    static ResponseEntity<byte[]> answer(String name, byte[] paper) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".pdf\"")
                .body(paper);
    }
}
