package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/** Writes down what becomes of gatherings, in the transaction of each change. */
@Component
class GatheringAudit {

    private final Audit audit;

    GatheringAudit(Audit audit) {
        this.audit = audit;
    }

    void write(
            Network.Id network,
            Actor actor,
            String action,
            @Nullable Gathering before,
            @Nullable Gathering after) {
        var subject = Objects.requireNonNull(after == null ? before : after).id();
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        action, "gathering", subject.value(), Facts.of(before), Facts.of(after)));
    }

    private record Facts(
            List<String> title,
            List<String> about,
            String starts,
            String ends,
            String zone,
            @Nullable String venue,
            @Nullable String places,
            @Nullable String because) {

        static @Nullable Facts of(@Nullable Gathering one) {
            if (one == null) {
                return null;
            }
            var cancelled = one.course().cancelled();
            return new Facts(
                    one.titles().texts(),
                    one.about().texts(),
                    one.when().starts().toString(),
                    one.when().ends().toString(),
                    one.when().zone().getId(),
                    one.where().venue().isEmpty() ? null : one.where().venue(),
                    Objects.toString(one.registration().places(), null),
                    cancelled == null ? null : cancelled.because());
        }
    }
}
