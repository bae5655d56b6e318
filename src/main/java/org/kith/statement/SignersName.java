package org.kith.statement;

import org.kith.names.Name;
import org.kith.names.Sameness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether two spellings are one person's name, in any script. Those of one family share most of a
 * name: every word has to have its like in the other, in the same order. Where it is not sure, they
 * are two: who signs twice is found by others, whom we take for another has no voice.
 */
final class SignersName {

    private SignersName() {}

    static boolean same(String one, String other) {
        var a = Name.inOneReading(one);
        var b = Name.inOneReading(other);
        if (a.isEmpty() || b.isEmpty()) {
            return one.strip().equals(other.strip());
        }
        if (a.folded().equals(b.folded())) {
            return true;
        }
        var words = words(one);
        var others = words(other);
        return words.size() == others.size()
                && IntStream.range(0, words.size())
                        .allMatch(i -> isSameWord(words.get(i), others.get(i)));
    }

    private static List<Name> words(String name) {
        return Arrays.stream(name.strip().split("[\\s\\p{Z}]+")).map(Name::inOneReading).toList();
    }

    /** Sami is not Rami, and Maria not Mario, however alike they sound. */
    private static boolean isSameWord(Name one, Name other) {
        return one.folded().equals(other.folded())
                || Sameness.of(one, other) >= Sameness.SAME
                        && (one.script() != other.script()
                                || ends(one.folded()).equals(ends(other.folded())));
    }

    /** How it begins and ends, where Aly is Ali and Sarah is Sara. */
    private static String ends(String folded) {
        var plain = folded.length() > 2 ? folded.replaceFirst("h$", "") : folded;
        var said = plain.replaceFirst("(ee|ie|y)$", "i");
        return said.substring(0, 1) + said.substring(said.length() - 1);
    }
}
