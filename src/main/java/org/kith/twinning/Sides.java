package org.kith.twinning;

import org.kith.community.Community;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is linked with whom. A community stands on one side only.
 *
 * @param a the communities of the first side, at least one
 * @param b those of the second side, at least one
 */
public record Sides(List<Community.Id> a, List<Community.Id> b) {

    public enum Side {
        A,
        B;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Side other() {
            return this == A ? B : A;
        }
    }

    public Sides {
        a = List.copyOf(a);
        b = List.copyOf(b);
        if (a.isEmpty() || b.isEmpty()) {
            throw new IllegalArgumentException("a link has two sides");
        }
        if (new HashSet<>(Stream.concat(a.stream(), b.stream()).toList()).size()
                < a.size() + b.size()) {
            throw new IllegalArgumentException("a community cannot be linked with itself");
        }
    }

    public List<Community.Id> of(Side side) {
        return side == Side.A ? a : b;
    }

    public List<Community.Id> all() {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    /** The same for the same communities, whichever side and order they are named in. */
    String key() {
        var both = Stream.of(a, b).map(Sides::key).sorted().collect(Collectors.joining("|"));
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(both.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String key(List<Community.Id> side) {
        return side.stream().map(Community.Id::toString).sorted().collect(Collectors.joining(","));
    }
}
