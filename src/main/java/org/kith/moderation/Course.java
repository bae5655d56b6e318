package org.kith.moderation;

import org.jspecify.annotations.Nullable;
import org.kith.web.Days;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A case with all that happened in it.
 *
 * @param reports the first one first, as of decisions and appeals
 */
public record Course(
        Case one, List<ContentReport> reports, List<Decision> decisions, List<Appeal> appeals) {

    public Course {
        reports = List.copyOf(reports);
        decisions = List.copyOf(decisions);
        appeals = List.copyOf(appeals);
    }

    /** What holds now; null before the first one. */
    public @Nullable Decision newest() {
        return decisions.isEmpty() ? null : decisions.getLast();
    }

    /** How far it has come: whoever decides has read all of that. */
    public String state() {
        return "%d %d %d".formatted(reports.size(), decisions.size(), appeals.size());
    }

    /** The appeal that waits for an answer; null where none does. */
    public @Nullable Appeal open() {
        return appeals.stream().filter(one -> one.answer() == null).findFirst().orElse(null);
    }

    public Optional<Appeal> answeredBy(Decision decision) {
        return appeals.stream().filter(one -> decision.id().equals(one.answer())).findFirst();
    }

    /** Whether an appeal was heard: what it was against does not hold any more. */
    public boolean reverses(Decision decision) {
        return answeredBy(decision)
                .flatMap(appeal -> find(appeal.against()))
                .filter(before -> before.isAgainstOwners() != decision.isAgainstOwners())
                .isPresent();
    }

    /** Whether those whose it is may appeal now. */
    public boolean ownersMayAppeal(Instant now) {
        return mayAppeal(true, null, now);
    }

    boolean mayAppeal(ContentReport.Id reporter, Instant now) {
        return mayAppeal(false, reporter, now);
    }

    private boolean mayAppeal(boolean owners, ContentReport.@Nullable Id reporter, Instant now) {
        var lost = newest();
        return lost != null
                && !one.waits()
                && lost.isAgainstOwners() == owners
                && !Days.of(now).isAfter(lost.appealableUntil())
                && appeals.stream()
                        .noneMatch(
                                before ->
                                        before.against().equals(lost.id())
                                                || Objects.equals(before.report(), reporter));
    }

    private Optional<Decision> find(Decision.Id id) {
        return decisions.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
