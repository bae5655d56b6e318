package org.kith.media;

import org.kith.files.FileKey;
import org.kith.files.FileStore;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.stereotype.Repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/**
 * The files of a network. Rows that name one are written, and files that no row names are deleted,
 * under its lock, so that nothing is deleted that somebody sends again in the same moment.
 */
@Repository
class Room {

    private final NetworkScope scope;
    private final FileStore files;

    Room(NetworkScope scope, FileStore files) {
        this.scope = scope;
        this.files = files;
    }

    /** Until the end of the transaction. */
    void lock(Network.Id network) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        "select pg_advisory_xact_lock(hashtextextended(:network,"
                                                + " 131))::text")
                                .param("network", network.toString())
                                .query(String.class)
                                .single());
    }

    /** In bytes; the same file in two albums counts twice, for it may leave one of them. */
    long taken(Network.Id network) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select coalesce(sum(bytes), 0) from piece_file where network_id = :network
                                        """)
                                .param("network", network.value())
                                .query(Long.class)
                                .single());
    }

    /** What will be kept, as its rows name it. */
    List<Piece.Kept> kept(Network.Id network, List<Sizes.Painted> painted) {
        return painted.stream()
                .map(
                        one ->
                                new Piece.Kept(
                                        one.form(),
                                        one.width(),
                                        one.height(),
                                        one.bytes().length,
                                        FileKey.of(network.value(), one.bytes()).sha256()))
                .toList();
    }

    /** After the rows that name it. */
    void put(Network.Id network, List<Sizes.Painted> painted) throws IOException {
        for (var one : painted) {
            files.put(network.value(), one.bytes());
        }
    }

    /** Deletes what no row names any more. */
    void clear(Network.Id network, List<Piece.Kept> gone) throws IOException {
        var named = named(network);
        for (var file : gone) {
            if (!named.contains(file.sha256())) {
                clear(network, file.sha256());
            }
        }
    }

    /** One file at a time, so that who sends something waits for one of them at most. */
    void clear(Network.Id network, String sha256) throws IOException {
        try {
            scope.in(
                    network,
                    db -> {
                        lock(network);
                        if (!named(network).contains(sha256)) {
                            delete(new FileKey(network.value(), sha256));
                        }
                        return network;
                    });
        } catch (UncheckedIOException left) {
            throw left.getCause();
        }
    }

    private void delete(FileKey key) {
        try {
            files.delete(key);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    Set<String> named(Network.Id network) {
        return scope.in(
                network,
                db ->
                        Set.copyOf(
                                db.sql("select distinct network_files(:network)")
                                        .param("network", network.value())
                                        .query(String.class)
                                        .list()));
    }
}
