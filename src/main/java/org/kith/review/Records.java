package org.kith.review;

import org.kith.community.Merge;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Records of every kind: each is asked of its own kind's portraits. */
@Component
class Records {

    private final Map<Merge.Kind, Portraits> ofKind;

    Records(List<Portraits> all) {
        this.ofKind = all.stream().collect(Collectors.toMap(Portraits::kind, Function.identity()));
    }

    Optional<Portrait> portrait(Network network, Merge.Kind kind, UUID id, Frame frame) {
        return of(kind).of(network, id, frame);
    }

    /** Names of both records of each pair that is still there, and of what merges led to. */
    Map<UUID, Named> names(
            Network network, Collection<Pair> pairs, Collection<Merge> merges, Frame frame) {
        var names = new HashMap<UUID, Named>();
        for (var kind : Merge.Kind.values()) {
            var ids =
                    Stream.concat(
                                    pairs.stream()
                                            .filter(pair -> pair.kind() == kind)
                                            .flatMap(
                                                    pair ->
                                                            Stream.of(
                                                                    pair.likely().one(),
                                                                    pair.likely().other())),
                                    merges.stream()
                                            .filter(merge -> merge.kind() == kind)
                                            .map(Merge::kept))
                            .distinct()
                            .toList();
            names.putAll(of(kind).names(network, ids, frame));
        }
        return names;
    }

    private Portraits of(Merge.Kind kind) {
        var portraits = ofKind.get(kind);
        if (portraits == null) {
            throw new IllegalStateException("no portraits of kind " + kind);
        }
        return portraits;
    }
}
