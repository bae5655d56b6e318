package org.kith.programme;

import org.kith.account.Actor;
import org.kith.names.Slug;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives programmes their names, of which a network has each once. */
@Component
class ProgrammeNaming {

    /** Stands where an address of a programme would: the form for a new one. */
    private static final String NEW = "new";

    private final NetworkScope scope;
    private final Programmes programmes;
    private final ProgrammeRows rows;
    private final ProgrammeAudit audit;

    ProgrammeNaming(
            NetworkScope scope, Programmes programmes, ProgrammeRows rows, ProgrammeAudit audit) {
        this.scope = scope;
        this.programmes = programmes;
        this.rows = rows;
        this.audit = audit;
    }

    sealed interface Outcome {

        record Kept(Programme programme) implements Outcome {}

        /** Another one has one of its names already. */
        record Taken(Programme by) implements Outcome {}
    }

    Outcome add(Network.Id network, Actor actor, Programme programme) {
        return unlessTaken(
                network,
                programme,
                db -> {
                    var added = programme.at(freeSlug(db, network, programme));
                    db.sql(
                                    """
                                    insert into programme (id, network_id, slug, name_in, about_in, since, created_by)
                                    values (:id, :network, :slug, :names::jsonb, :about::jsonb, :since, :actor)
                                    """)
                            .param("id", added.id().value())
                            .param("network", network.value())
                            .param("slug", added.slug())
                            .param("names", rows.text(added.names()))
                            .param("about", rows.text(added.about()))
                            .param("since", Objects.toString(added.since(), null))
                            .param("actor", actor.personId().value())
                            .update();
                    writeKeys(db, network, added);
                    audit.write(network, actor, "added", null, added);
                    return added;
                });
    }

    /** What it is called and says of itself now; its address stays. */
    Outcome change(Network.Id network, Actor actor, Programme programme) {
        return unlessTaken(
                network,
                programme,
                db -> {
                    var before = programmes.hold(network, programme.id());
                    db.sql(
                                    """
                                    update programme set name_in = :names::jsonb, about_in = :about::jsonb, since = :since
                                    where network_id = :network and id = :id
                                    """)
                            .param("names", rows.text(programme.names()))
                            .param("about", rows.text(programme.about()))
                            .param("since", Objects.toString(programme.since(), null))
                            .param("network", network.value())
                            .param("id", programme.id().value())
                            .update();
                    writeKeys(db, network, programme);
                    var now = programmes.hold(network, programme.id());
                    if (!now.equals(before)) {
                        audit.write(network, actor, "changed", before, now);
                    }
                    return now;
                });
    }

    /** Of two who give the same name at once the database lets one through. */
    private Outcome unlessTaken(
            Network.Id network, Programme programme, Function<JdbcClient, Programme> writing) {
        try {
            return scope.in(
                    network,
                    db ->
                            other(db, network, programme)
                                    .<Outcome>map(Outcome.Taken::new)
                                    .orElseGet(() -> new Outcome.Kept(writing.apply(db))));
        } catch (DuplicateKeyException raced) {
            return scope.in(network, db -> other(db, network, programme))
                    .map(Outcome.Taken::new)
                    .orElseThrow(() -> raced);
        }
    }

    private Optional<Programme> other(JdbcClient db, Network.Id network, Programme programme) {
        return db.sql(
                        """
                        select p.* from programme_key k
                        join programme p on p.network_id = k.network_id and p.id = k.programme_id
                        where k.network_id = :network and k.folded = any(:keys) and p.id <> :id
                        order by p.id limit 1
                        """)
                .param("network", network.value())
                .param("keys", programme.keys().toArray(String[]::new))
                .param("id", programme.id().value())
                .query(rows::programme)
                .optional();
    }

    private static void writeKeys(JdbcClient db, Network.Id network, Programme programme) {
        db.sql("delete from programme_key where network_id = :network and programme_id = :id")
                .param("network", network.value())
                .param("id", programme.id().value())
                .update();
        db.sql(
                        """
                        insert into programme_key (network_id, folded, programme_id)
                        select :network, folded, :id from unnest(:keys) as folded
                        """)
                .param("network", network.value())
                .param("id", programme.id().value())
                .param("keys", programme.keys().toArray(String[]::new))
                .update();
    }

    private static String freeSlug(JdbcClient db, Network.Id network, Programme programme) {
        var taken =
                new HashSet<>(
                        db.sql("select slug from programme where network_id = :network")
                                .param("network", network.value())
                                .query(String.class)
                                .list());
        taken.add(NEW);
        var wanted = Slug.of(programme.nameFor(Language.EN).text());
        return free(wanted.isEmpty() ? "programme" : wanted, taken);
    }

    private static String free(String wanted, Set<String> taken) {
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> wanted + "-" + n))
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .orElseThrow();
    }
}
