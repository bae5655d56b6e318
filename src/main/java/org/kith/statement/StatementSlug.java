package org.kith.statement;

import org.kith.names.Slug;

import java.util.Collection;
import java.util.stream.IntStream;

/** The last word of a statement's address: its first title, with a number where others have it. */
final class StatementSlug {

    private static final int LONGEST = 60;

    private StatementSlug() {}

    static String of(Statement draft) {
        var slug = Slug.of(draft.texts().getFirst().title());
        var cut = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST);
        var tidy = cut.replaceAll("-+$", "");
        return tidy.isEmpty() ? "statement" : tidy;
    }

    static String free(String slug, Collection<String> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? slug : slug + "-" + n)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
    }
}
