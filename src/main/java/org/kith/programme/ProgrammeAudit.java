package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/** Writes down what becomes of programmes, in the transaction of each change. */
@Component
class ProgrammeAudit {

    private final Audit audit;

    ProgrammeAudit(Audit audit) {
        this.audit = audit;
    }

    void write(
            Network.Id network,
            Actor actor,
            String action,
            @Nullable Programme before,
            @Nullable Programme after) {
        var subject = Objects.requireNonNull(after == null ? before : after).id();
        audit.write(
                network,
                actor,
                Audit.Change.of(
                        action, "programme", subject.value(), Facts.of(before), Facts.of(after)));
    }

    private record Facts(
            List<String> name, List<String> about, @Nullable String since, @Nullable String until) {

        static @Nullable Facts of(@Nullable Programme programme) {
            if (programme == null) {
                return null;
            }
            var ended = programme.ended();
            return new Facts(
                    programme.names().texts(),
                    programme.about().texts(),
                    Objects.toString(programme.since(), null),
                    ended == null ? null : Objects.toString(ended.on(), null));
        }
    }
}
