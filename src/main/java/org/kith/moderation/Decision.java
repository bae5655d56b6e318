package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.account.Person;
import org.kith.shared.Uuid7;
import org.kith.shared.Worded;
import org.kith.web.Days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What a moderator decided, and why. It is never altered: an appeal is answered by another one.
 *
 * @param rule null where nothing was found
 * @param words to those whose it is
 * @param by null of somebody who left
 */
public record Decision(
        Id id,
        Case.Id of,
        Verdict verdict,
        @Nullable ByRule rule,
        String words,
        Person.@Nullable Id by,
        String name,
        Instant at) {

    static final int LONGEST_WORDS = 2000;

    /** How long who lost can appeal, as the Digital Services Act has it. */
    public static final Period APPEAL = Period.ofMonths(6);

    public record Id(UUID value) {

        static Id next() {
            return new Id(Uuid7.next());
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    public enum Verdict {
        LEFT,
        HIDDEN,
        /** Its owners are asked to change it: of what cannot be hidden. */
        ASKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Verdict> of(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /**
     * @param titles as they were
     */
    public record ByRule(Rule.Id id, int number, Worded titles) {

        static ByRule of(Rule rule) {
            return new ByRule(rule.id(), rule.number(), rule.titles());
        }
    }

    /** The last day. */
    LocalDate appealableUntil() {
        return Days.of(at).plus(APPEAL);
    }

    /** Whether those whose it is lost by it; otherwise those who reported did. */
    public boolean isAgainstOwners() {
        return verdict != Verdict.LEFT;
    }
}
