package org.kith.media;

import org.kith.account.Actor;
import org.kith.files.FileStore;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What goes by itself: pictures that nobody may see any more, what was sent and never told of, and
 * files that no row names, as a program that was stopped in between leaves them.
 */
@Component
class Tending {

    private static final Logger LOG = LoggerFactory.getLogger(Tending.class);

    /** Whoever is putting a file there in a restore has not written its row yet. */
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
            try {
                end(network, new Piece.Id(id));
            } catch (RuntimeException failed) {
                LOG.error("Picture {} of /{} stays for now", id, network.slug(), failed);
            }
        }
    }

    private void end(Network network, Piece.Id id) {
        pieces.find(network.id(), id)
                .filter(piece -> piece.takenBack() || clock.believed())
                .ifPresent(piece -> hanging.remove(network, Actor.KITH, piece));
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

    /** Only one file at a time is held against who sends something. */
    void sweep(Network network) throws IOException {
        if (!clock.believed()) {
            return;
        }
        var before = Instant.now().minus(YOUNG);
        var named = room.named(network.id());
        for (var one : files.list(network.id().value())) {
            if (!named.contains(one.key().sha256()) && one.since().isBefore(before)) {
                room.clear(network.id(), one.key().sha256());
            }
        }
        files.tidy(network.id().value(), before);
    }

    /**
     * Files of networks that were deleted, where not all went with them. Where none was ever
     * deleted the storage may be that of another database, and nothing is touched.
     */
    void sweepGone(List<Network> networks) throws IOException {
        if (!clock.believed() || networks.isEmpty() || !anyGone(networks.getFirst())) {
            return;
        }
        var before = Instant.now().minus(YOUNG);
        var gone = new HashSet<>(files.networks());
        networks.forEach(network -> gone.remove(network.id().value()));
        for (var network : gone) {
            if (files.list(network).stream().allMatch(one -> one.since().isBefore(before))) {
                files.deleteAll(network);
                LOG.info("Files of network {}, which is no more, are deleted", network);
            }
        }
    }

    private boolean anyGone(Network any) {
        return scope.in(
                any.id(),
                db ->
                        db.sql("select exists (select from network_gone)")
                                .query(Boolean.class)
                                .single());
    }
}
