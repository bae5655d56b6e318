package org.kith.community;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import java.net.URI;

/** Sends the browser elsewhere. */
public final class Redirect {

    private Redirect() {}

    /** After something was done: the next page is read, and reloading it does nothing twice. */
    public static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }

    /** From an address that something once had. */
    public static ResponseEntity<Void> forEver(String path) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create(path))
                .build();
    }
}
