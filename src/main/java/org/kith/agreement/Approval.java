package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Uuid7;
import org.kith.twinning.Sides.Side;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One side's word for one version. It counts while that version is the newest, and until it is
 * taken back.
 *
 * @param signatory who stands for the side under the agreement, with their office
 * @param signedOn the day of the signature on paper; null on the screen, or where it is not said
 * @param scan the signed paper; null where it was approved on the screen
 * @param withdrawn null while it stands
 */
public record Approval(
        Id id,
        int version,
        String sha256,
        Side side,
        String signatory,
        @Nullable LocalDate signedOn,
        Scan.@Nullable Id scan,
        Instant at,
        String by,
        @Nullable Withdrawn withdrawn) {

    public record Id(UUID value) {

        public static Id next() {
            return new Id(Uuid7.next());
        }
    }

    public record Withdrawn(Instant at, String by, String because) {}

    public static final int LONGEST_SIGNATORY = 160;

    public boolean countsFor(Version newest) {
        return withdrawn == null && version == newest.number() && sha256.equals(newest.sha256());
    }
}
