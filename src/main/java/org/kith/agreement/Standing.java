package org.kith.agreement;

import org.kith.twinning.Sides.Side;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who has approved an agreement and who holds it up.
 *
 * @param approvals all that were ever given, the oldest first
 */
public record Standing(Agreement agreement, List<Approval> approvals) {

    public Standing {
        approvals = List.copyOf(approvals);
    }

    /** A side that has not approved the newest version, and since when it could. */
    public record Waits(Side side, Instant since) {}

    public Optional<Approval> approvalOf(Side side) {
        return approvals.stream()
                .filter(approval -> approval.side() == side)
                .filter(approval -> approval.countsFor(agreement.newest()))
                .findFirst();
    }

    /** The one that a side gave to a version that is the newest no more. */
    public Optional<Approval> voided(Side side) {
        return approvals.stream()
                .filter(approval -> approval.side() == side && approval.withdrawn() == null)
                .filter(approval -> !approval.countsFor(agreement.newest()))
                .max(Comparator.comparing(Approval::version));
    }

    public boolean isApprovedByBoth() {
        return Arrays.stream(Side.values()).allMatch(side -> approvalOf(side).isPresent());
    }

    /** Nobody where it is no draft. */
    public List<Waits> waits() {
        return agreement.isDraft()
                ? Arrays.stream(Side.values())
                        .filter(side -> approvalOf(side).isEmpty())
                        .map(side -> new Waits(side, since(side)))
                        .toList()
                : List.of();
    }

    private Instant since(Side side) {
        var takenBack =
                approvals.stream()
                        .filter(approval -> approval.side() == side)
                        .flatMap(approval -> Stream.ofNullable(approval.withdrawn()))
                        .map(Approval.Withdrawn::at);
        return Stream.concat(Stream.of(agreement.newest().savedAt()), takenBack)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
