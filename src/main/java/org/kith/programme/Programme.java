package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.shared.Uuid7;
import org.kith.shared.Worded;
import org.kith.shared.Worded.Said;
import org.kith.web.Frame;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a network runs across its links.
 *
 * @param slug its address, stable for ever
 * @param names in one language at least
 * @param since as exactly as it is known
 * @param ended null while it runs
 */
public record Programme(
        Id id,
        String slug,
        Worded names,
        Worded about,
        @Nullable PartialDate since,
        @Nullable Ended ended) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_ABOUT = 1000;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * @param on null where nobody said when
     */
    public record Ended(@Nullable PartialDate on) {}

    public Programme {
        if (names.in().isEmpty()) {
            throw new IllegalArgumentException("a programme has a name in one language at least");
        }
    }

    static Programme called(Worded names, Worded about, @Nullable PartialDate since) {
        return new Programme(Id.next(), "", names, about, since, null);
    }

    Programme at(String address) {
        return new Programme(id, address, names, about, since, ended);
    }

    Programme saying(Worded newNames, Worded newAbout, @Nullable PartialDate newSince) {
        return new Programme(id, slug, newNames, newAbout, newSince, ended);
    }

    public Said nameFor(Language reader) {
        return names.to(reader).orElseThrow();
    }

    /** Its names, as two programmes are compared by them. */
    Set<String> keys() {
        return names.in().values().stream().map(Programme::key).collect(Collectors.toSet());
    }

    /** Spelling and script are no difference; a name without letters is compared as it is. */
    static String key(String name) {
        var folded = Fold.fold(name);
        return folded.isEmpty() ? name.toLowerCase(Locale.ROOT) : folded;
    }

    /** When it began, or when it ended, in the reader's words; empty where nobody said. */
    public String when(Frame frame) {
        if (ended != null && ended.on() != null) {
            return since == null
                    ? frame.t("programme.until", frame.date(ended.on()))
                    : frame.t("programme.from_until", frame.date(since), frame.date(ended.on()));
        }
        return since == null ? "" : frame.t("programme.since", frame.date(since));
    }
}
