package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One link as programs read it, with all that was ever said of it. */
record LinkDetail(
        LinkData link,
        String reason,
        List<Fact> facts,
        List<SourceStatement> registers,
        List<Elsewhere> elsewhere) {

    /** A link that a published network of this installation has between the same places. */
    record Elsewhere(String network, String slug) {

        static Elsewhere of(KnownElsewhere known) {
            return new Elsewhere(known.network().slug(), known.slug());
        }
    }

    /**
     * A stated stage.
     *
     * @param saidBy a, b, both, coordinator or source
     * @param confirmed whether a second voice says so too
     * @param withdrawn why it was taken back; null while it stands
     * @param onBehalf why the coordinator entered it for the side; null where the side said it, and
     *     for visitors: it may name people
     */
    record Fact(
            UUID id,
            String stage,
            @Nullable String on,
            String saidBy,
            boolean confirmed,
            @Nullable String evidenceUrl,
            @Nullable String evidenceDocument,
            @Nullable String note,
            Instant saidAt,
            @Nullable String withdrawn,
            @Nullable String onBehalf) {

        static Fact of(StatedStage fact, List<StatedStage> all, Actor reader) {
            return new Fact(
                    fact.id().value(),
                    fact.stage().code(),
                    Objects.toString(fact.on(), null),
                    fact.saidBy().code(),
                    StatedStage.confirmed(fact, all),
                    fact.evidenceUrl(),
                    fact.evidenceDocument(),
                    fact.note(),
                    fact.saidAt(),
                    fact.withdrawn(),
                    fact.onBehalfFor(reader));
        }
    }
}
