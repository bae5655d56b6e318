package org.kith.moderation;

import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Recent;
import org.springframework.stereotype.Repository;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What readers of a network do not see; views that rooms publish leave it out. */
@Repository
class HiddenContents {

    private static final int NETWORKS = 1_000;

    /** So long another node may still show what was hidden just now. */
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final NetworkScope scope;
    private final Recent<Network.Id, Seen> recent = new Recent<>(NETWORKS);

    HiddenContents(NetworkScope scope) {
        this.scope = scope;
    }

    private record Hidden(String path, UUID content, Case.Id by) {}

    private record Seen(Map<String, Case.Id> byPath, Map<UUID, Case.Id> byContent, long nanos) {

        boolean isNew() {
            return System.nanoTime() - nanos < BELIEVED.toNanos();
        }
    }

    /** The case by which it is hidden; asked for each page that somebody opens. */
    Optional<Case.Id> at(Network.Id network, ContentPath path) {
        var byPath = seen(network).byPath();
        return byPath.isEmpty()
                ? Optional.empty()
                : path.spellings().map(byPath::get).filter(Objects::nonNull).findFirst();
    }

    /** The same of what stands beside other things on one page. */
    Optional<Case.Id> of(Network.Id network, UUID content) {
        return Optional.ofNullable(seen(network).byContent().get(content));
    }

    private Seen seen(Network.Id network) {
        return recent.find(network).filter(Seen::isNew).orElseGet(() -> look(network));
    }

    private Seen look(Network.Id network) {
        var asked = System.nanoTime();
        var all =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                """
                                                select path, content_id, case_id from hidden_content where network_id = :network order by hidden_at
                                                """)
                                        .param("network", network.value())
                                        .query(
                                                (row, n) ->
                                                        new Hidden(
                                                                row.getString(1),
                                                                row.getObject(2, UUID.class),
                                                                new Case.Id(
                                                                        row.getObject(
                                                                                3, UUID.class))))
                                        .list());
        return recent.keep(
                network, new Seen(by(all, Hidden::path), by(all, Hidden::content), asked));
    }

    private static <K> Map<K, Case.Id> by(List<Hidden> all, Function<Hidden, K> key) {
        return all.stream().collect(Collectors.toMap(key, Hidden::by, (before, newer) -> newer));
    }

    void hide(Network.Id network, Case one, Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into hidden_content (network_id, kind, content_id, path, case_id, hidden_at)
                                        values (:network, :kind, :content, :path, :case, :now)
                                        on conflict (network_id, kind, content_id, case_id) do nothing
                                        """)
                                .param("network", network.value())
                                .param("kind", one.kind())
                                .param("content", one.content())
                                .param("path", one.path())
                                .param("case", one.id().value())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update());
    }

    /** What another case hides stays hidden. */
    void show(Network.Id network, Case.Id of) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from hidden_content where network_id = :network and case_id = :case
                                        """)
                                .param("network", network.value())
                                .param("case", of.value())
                                .update());
    }

    /** To be called once the transaction that hid or showed something has ended. */
    void lookAnew(Network.Id network) {
        look(network);
    }
}
