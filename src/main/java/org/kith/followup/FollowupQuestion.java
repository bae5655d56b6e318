package org.kith.followup;

import org.kith.gathering.Gathering;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.shared.Worded;
import org.kith.shared.Worded.Said;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * One question to those who were there.
 *
 * @param options of a choice, one a line, as many in each language
 * @param changes how often it was changed
 */
public record FollowupQuestion(
        Id id, Gathering.Id gathering, Kind kind, Worded words, Worded options, int changes) {

    static final int MOST = 10;
    static final int LONGEST_WORDS = 300;
    static final int LEAST_OPTIONS = 2;
    static final int MOST_OPTIONS = 10;
    static final int LONGEST_OPTION = 120;
    static final int LONGEST_TEXT = 2000;

    /** From 1, not at all, to this, very much. */
    static final int SCALE = 5;

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Kind {
        CHOICE,
        SCALE,
        TEXT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Said wordsFor(Language reader) {
        return words.to(reader).orElseThrow();
    }

    /** In the language in which the reader has the question. */
    public List<String> optionsFor(Language reader) {
        return options.to(wordsFor(reader).language())
                .map(said -> said.text().lines().toList())
                .orElse(List.of());
    }

    /** The greatest number that answers it; 0 where words do. */
    public int most() {
        return switch (kind) {
            case CHOICE -> optionsFor(Language.EN).size();
            case SCALE -> SCALE;
            case TEXT -> 0;
        };
    }

    /** The field of a form that answers it. */
    public String field() {
        return "answer-" + id;
    }
}
