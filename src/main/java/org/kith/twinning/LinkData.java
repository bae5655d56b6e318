package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.CommunityCard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A link as programs read it.
 *
 * @param stage the newest stated stage, null where nobody stated one
 * @param since the earliest dated fact: a year, a month or a day
 * @param oneSided whether one side or one source alone states it
 * @param programmes that it takes part in; their names are in the language that was asked for
 * @param waitsFor who is asked what is open the longest: a, b or coordinator; null where nothing is
 */
record LinkData(
        UUID id,
        String slug,
        String kind,
        @Nullable String name,
        List<End> a,
        List<End> b,
        @Nullable String stage,
        @Nullable String stageOn,
        @Nullable String since,
        boolean oneSided,
        @Nullable String waitsFor,
        @Nullable Instant waitsSince,
        List<ProgrammesOfLinks.Named> programmes,
        boolean demonstration) {

    /** A community of a side; its label is in the language that was asked for. */
    record End(
            UUID id,
            String slug,
            String kind,
            String label,
            @Nullable String localName,
            @Nullable String country,
            @Nullable Double lat,
            @Nullable Double lon) {

        static End of(CommunityCard card) {
            return new End(
                    card.id().value(),
                    card.slug(),
                    card.kind().code(),
                    card.label(),
                    card.localName(),
                    card.country(),
                    card.lat(),
                    card.lon());
        }
    }

    static LinkData of(LinkRow row) {
        return new LinkData(
                row.id().value(),
                row.slug(),
                row.kind().code(),
                row.name(),
                row.a().stream().map(End::of).toList(),
                row.b().stream().map(End::of).toList(),
                row.stage() == null ? null : row.stage().code(),
                Objects.toString(row.stageOn(), null),
                Objects.toString(row.since(), null),
                row.oneSided(),
                row.waits() == null ? null : row.waits().asked().code(),
                row.waits() == null ? null : row.waits().since(),
                row.programmes(),
                row.demonstration());
    }
}
