package org.kith.guest;

import org.kith.attendance.Awaited;
import org.kith.names.Fold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One of those who come along with a guest.
 *
 * @param number from 1
 * @param name empty where nobody has said it
 */
record Companion(Awaited of, int number, String name) {

    /** So many bytes tell one of a party from another. */
    private static final int BYTES = 6;

    /** Those who are named: by their names, whoever else is named before them later. */
    static List<Companion> named(Guest guest) {
        var answer = guest.answer();
        var named = new ArrayList<Companion>();
        var before = new ArrayList<String>();
        for (var name : answer == null ? List.<String>of() : answer.companions()) {
            var folded = Fold.fold(name);
            var alike = before.stream().filter(folded::equals).count();
            before.add(folded);
            var called = guest.id() + " " + folded + " " + alike;
            var of = new Awaited(guest.id().value(), hash(called));
            named.add(new Companion(of, named.size() + 1, name));
        }
        return named;
    }

    /** With as many more as may come along. */
    static List<Companion> all(Guest guest) {
        var all = new ArrayList<>(named(guest));
        while (all.size() < guest.companions()) {
            var number = all.size() + 1;
            var of = new Awaited(guest.id().value(), String.valueOf(number));
            all.add(new Companion(of, number, ""));
        }
        return all;
    }

    private static String hash(String called) {
        try {
            var all =
                    MessageDigest.getInstance("SHA-256")
                            .digest(called.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
