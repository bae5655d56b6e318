package org.kith.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What was learned at development time and is shipped beside the classes of this room. */
final class Learned {

    private Learned() {}

    static byte[] bytes(String name) {
        try (InputStream in = Learned.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in this program");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
