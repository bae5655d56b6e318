package org.kith.gathering;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes down what becomes of gatherings, in the transaction of each change. */
@Component
class GatheringAudit {

    private final Audit audit;
    private final GatheringHosts hosts;
    private final Groups groups;

    GatheringAudit(Audit audit, GatheringHosts hosts, Groups groups) {
        this.audit = audit;
        this.hosts = hosts;
        this.groups = groups;
    }

    void write(
            Network.Id network,
            Actor actor,
            String action,
            Gathering.Id subject,
            @Nullable Facts before,
            @Nullable Facts after) {
        audit.write(
                network,
                actor,
                Audit.Change.of(action, "gathering", subject.value(), before, after));
    }

    /** What is said of it at this moment, with the names of who hosts it. */
    Facts facts(Network.Id network, Gathering one) {
        var ids = hosts.of(network, one.id());
        var cards = groups.cards(network, ids, Language.EN);
        return Facts.of(
                one,
                ids.stream()
                        .flatMap(id -> Stream.ofNullable(cards.get(id)))
                        .map(GroupCard::name)
                        .toList());
    }

    record Facts(
            List<String> title,
            List<String> about,
            List<String> hosts,
            String starts,
            String ends,
            String zone,
            @Nullable String venue,
            @Nullable String places,
            @Nullable String because) {

        static Facts of(Gathering one, List<String> hosts) {
            var cancelled = one.course().cancelled();
            return new Facts(
                    one.titles().texts(),
                    one.about().texts(),
                    hosts,
                    one.when().starts().toString(),
                    one.when().ends().toString(),
                    one.when().zone().getId(),
                    one.where().venue().isEmpty() ? null : one.where().venue(),
                    Objects.toString(one.registration().places(), null),
                    cancelled == null ? null : cancelled.because());
        }
    }
}
