package org.kith.media;

import org.kith.account.Actor;
import org.kith.files.FileStore;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.WallClock;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What goes by itself: pictures that nobody may see any more, what was sent and never told of, and
 * files that no row names, as a program that was stopped in between leaves them.
 */
@Component
class Tending {

    /** Whoever is putting a file there has not written its row yet. */
    private static final Duration YOUNG = Duration.ofDays(1);

    private final NetworkScope scope;
    private final Pieces pieces;
    private final Hanging hanging;
    private final Room room;
    private final FileStore files;
    private final WallClock clock;

    Tending(
            NetworkScope scope,
            Pieces pieces,
            Hanging hanging,
            Room room,
            FileStore files,
            WallClock clock) {
        this.scope = scope;
        this.pieces = pieces;
        this.hanging = hanging;
        this.room = room;
        this.files = files;
        this.clock = clock;
    }

    void round(Network network) {
        for (var id : over(network)) {
            pieces.find(network.id(), new Piece.Id(id))
                    .filter(piece -> piece.takenBack() || clock.believed())
                    .ifPresent(piece -> hanging.remove(network, Actor.KITH, piece));
        }
        if (clock.believed()) {
            sweep(network);
        }
    }

    /** A consent that ran out may be given anew for thirty days; one taken back is taken back. */
    private List<UUID> over(Network network) {
        return scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        select id from piece_card
                                        where network_id = :network
                                          and (shown_at is not null and (taken_back or over_since < now() - interval '30 days')
                                               or shown_at is null and kept_at < now() - interval '7 days')
                                        """)
                                .param("network", network.id().value())
                                .query(UUID.class)
                                .list());
    }

    private void sweep(Network network) {
        var before = Instant.now().minus(YOUNG);
        scope.in(
                network.id(),
                db -> {
                    room.lock(network.id());
                    var named = room.named(network.id());
                    try {
                        for (var one : files.list(network.id().value())) {
                            if (!named.contains(one.key().sha256())
                                    && one.since().isBefore(before)) {
                                files.delete(one.key());
                            }
                        }
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                    return network;
                });
    }
}
