package org.kith.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A paper as the answer to a request. */
public final class Pdf {

    private Pdf() {}

    /**
     * @param name of the file, without its ending
     */
    public static ResponseEntity<byte[]> answer(String name, byte[] paper) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".pdf\"")
                .body(paper);
    }
}
