package org.kith.outgoing;

import java.net.URI;
import java.util.Map;

/**
 * What another machine is asked.
 *
 * @param method GET or POST
 * @param body of a POST; empty where there is none
 */
public record Question(String method, URI address, Map<String, String> headers, String body) {

    public static Question get(URI address) {
        return new Question("GET", address, Map.of("Accept", "application/json"), "");
    }
}
