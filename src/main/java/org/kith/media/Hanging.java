package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The policy of albums: what is kept, shown and removed is written down, and has a limit. */
@Component
class Hanging {

    private static final Logger LOG = LoggerFactory.getLogger(Hanging.class);

    private static final String SUBJECT = "piece";

    private final NetworkScope scope;
    private final PieceSteps steps;
    private final Pieces pieces;
    private final Room room;
    private final Audit audit;
    private final int mostMegabytes;

    Hanging(
            NetworkScope scope,
            PieceSteps steps,
            Pieces pieces,
            Room room,
            Audit audit,
            @Value("${kith.files.megabytes}") int mostMegabytes) {
        this.scope = scope;
        this.steps = steps;
        this.pieces = pieces;
        this.room = room;
        this.audit = audit;
        this.mostMegabytes = mostMegabytes;
    }

    /** How much a network may keep. */
    int mostMegabytes() {
        return mostMegabytes;
    }

    /**
     * Kept for who sent it, until they say what it is. Its rows come first, so that nobody deletes
     * the files behind them, and nobody waits for this network while a storage far away is asked;
     * the answer comes when both are there.
     *
     * @return why not; empty where it is kept
     */
    Optional<Sent.Refused> keep(
            Network network, Actor actor, Group.Id group, Link.@Nullable Id link, Sent.Taken sent) {
        var id = Piece.Id.next();
        var bytes = sent.files().stream().mapToLong(one -> one.bytes().length).sum();
        var files = room.kept(network.id(), sent.files());
        var fits =
                scope.in(
                        network.id(),
                        db -> {
                            room.lock(network.id());
                            if (room.taken(network.id()) + bytes > mostMegabytes * 1_000_000L) {
                                return false;
                            }
                            steps.add(network.id(), actor, id, group, link, sent.kind(), files);
                            return true;
                        });
        if (!fits) {
            return Optional.of(new Sent.Refused("media.problem.full", mostMegabytes));
        }
        var whole = false;
        try {
            room.put(network.id(), sent.files());
            whole = true;
        } catch (IOException unkept) {
            throw new UncheckedIOException(unkept);
        } finally {
            if (!whole) {
                steps.remove(network.id(), id);
            }
        }
        return Optional.empty();
    }

    /**
     * From now on it is shown.
     *
     * @return false where it is gone
     */
    boolean tell(
            Network network,
            Actor actor,
            Piece piece,
            Group.Id group,
            Piece.Told told,
            Map<Language, String> texts) {
        return scope.in(
                network.id(),
                db -> {
                    var there = steps.tell(network.id(), actor, piece.id(), group, told, texts);
                    if (there) {
                        var action = piece.isDraft() ? "recorded" : "changed";
                        write(network, actor, action, piece, told);
                    }
                    return there;
                });
    }

    enum Anew {
        DONE,
        GONE,
        /** Somebody else told what is not read yet: nothing was kept. */
        OVERTAKEN
    }

    /**
     * What was told before is told anew.
     *
     * @param read whether all that stands was read by who wrote this
     */
    Anew tellAnew(
            Network network,
            Actor actor,
            Piece piece,
            Piece.Told told,
            Map<Language, String> texts,
            Predicate<Piece> read) {
        return scope.in(
                network.id(),
                db -> {
                    var now =
                            steps.hold(network.id(), piece.id())
                                    ? pieces.find(network.id(), piece.id())
                                    : Optional.<Piece>empty();
                    if (now.filter(one -> !one.takenBack()).isEmpty()) {
                        return Anew.GONE;
                    }
                    if (!read.test(now.get())) {
                        return Anew.OVERTAKEN;
                    }
                    tell(network, actor, now.get(), now.get().group(), told, texts);
                    return Anew.DONE;
                });
    }

    /** Its row goes first: from then on nobody is given a file of it. */
    void remove(Network network, Actor actor, Piece piece) {
        scope.in(
                network.id(),
                db -> {
                    if (steps.remove(network.id(), piece.id()) && !piece.isDraft()) {
                        write(network, actor, "removed", piece, null);
                    }
                    return piece;
                });
        try {
            room.clear(network.id(), piece.files());
        } catch (IOException left) {
            LOG.warn("Files of a picture of /{} stay until a night", network.slug(), left);
        }
    }

    /** Who is in it, and what can be seen, stands in its rows alone: those can be erased. */
    private void write(
            Network network, Actor actor, String action, Piece piece, Piece.@Nullable Told told) {
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(
                        action,
                        SUBJECT,
                        piece.id().value(),
                        piece.isDraft() ? null : facts(piece.told()),
                        told == null ? null : facts(told)));
    }

    private static Map<String, String> facts(Piece.Told told) {
        return Map.of(
                "meant_for",
                told.meantFor().code(),
                "people",
                told.people().code(),
                "children",
                String.valueOf(told.children()));
    }
}
