package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.shared.Uuid7;
import org.kith.twinning.Link;
import org.kith.twinning.StatedStage.Voice;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Which links take part in which programmes, and which did. */
@Repository
class Participations {

    private final NetworkScope scope;
    private final Audit audit;
    private final ProgrammeRows rows;

    Participations(NetworkScope scope, Audit audit, ProgrammeRows rows) {
        this.scope = scope;
        this.audit = audit;
        this.rows = rows;
    }

    /** What became of the word that a link takes part. */
    enum Joined {
        NOW,
        ALREADY,
        /** No link joins a programme that has ended. */
        ENDED
    }

    /** Of a link, those that it takes part in first. */
    List<Participation> of(Network.Id network, Link.Id link) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select p.*, l.link_id, l.since as link_since, l.until as link_until, l.joined_at, l.joined_as, l.left_at, l.left_as
                                        from link_programme l join programme p on p.network_id = l.network_id and p.id = l.programme_id
                                        where l.network_id = :network and l.link_id = :link
                                        order by l.left_at desc nulls first, l.joined_at, l.id
                                        """)
                                .param("network", network.value())
                                .param("link", link.value())
                                .query(this::participation)
                                .list());
    }

    /** Of a programme, by the link, those that left it last first. */
    List<Participation> in(Network.Id network, Programme.Id programme) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select p.*, l.link_id, l.since as link_since, l.until as link_until, l.joined_at, l.joined_as, l.left_at, l.left_as
                                        from link_programme l join programme p on p.network_id = l.network_id and p.id = l.programme_id
                                        where l.network_id = :network and l.programme_id = :programme
                                        order by l.left_at desc nulls first, l.joined_at, l.id
                                        """)
                                .param("network", network.value())
                                .param("programme", programme.value())
                                .query(this::participation)
                                .list());
    }

    Joined join(
            Network.Id network,
            Actor actor,
            Link.Id link,
            Programme programme,
            @Nullable PartialDate since,
            Voice as) {
        return scope.in(
                network,
                db -> {
                    if (hasEnded(network, programme.id())) {
                        return Joined.ENDED;
                    }
                    var joined =
                            db.sql(
                                            """
                                            insert into link_programme (id, network_id, link_id, programme_id, since, joined_by, joined_as)
                                            values (:id, :network, :link, :programme, :since, :actor, :as)
                                            on conflict do nothing
                                            """)
                                    .param("id", Uuid7.next())
                                    .param("network", network.value())
                                    .param("link", link.value())
                                    .param("programme", programme.id().value())
                                    .param("since", Objects.toString(since, null))
                                    .param("actor", actor.personId().value())
                                    .param("as", as.code())
                                    .update();
                    if (joined == 0) {
                        return Joined.ALREADY;
                    }
                    write(network, actor, "joined_programme", link, programme, "since", since, as);
                    return Joined.NOW;
                });
    }

    /** Whether it took part. */
    boolean leave(
            Network.Id network,
            Actor actor,
            Link.Id link,
            Programme programme,
            @Nullable PartialDate until,
            Voice as) {
        return scope.in(
                network,
                db -> {
                    var left =
                            db.sql(
                                            """
                                            update link_programme
                                            set left_at = now(), left_by = :actor, left_as = :as, until = :until
                                            where network_id = :network and link_id = :link and programme_id = :programme and left_at is null
                                            """)
                                    .param("actor", actor.personId().value())
                                    .param("as", as.code())
                                    .param("until", Objects.toString(until, null))
                                    .param("network", network.value())
                                    .param("link", link.value())
                                    .param("programme", programme.id().value())
                                    .update();
                    if (left == 1) {
                        write(
                                network,
                                actor,
                                "left_programme",
                                link,
                                programme,
                                "until",
                                until,
                                as);
                    }
                    return left == 1;
                });
    }

    /** Who ends it meanwhile waits until the link has joined. */
    private boolean hasEnded(Network.Id network, Programme.Id programme) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select ended_at is not null from programme
                                        where network_id = :network and id = :programme for share
                                        """)
                                .param("network", network.value())
                                .param("programme", programme.value())
                                .query(Boolean.class)
                                .single());
    }

    private void write(
            Network.Id network,
            Actor actor,
            String action,
            Link.Id link,
            Programme programme,
            String when,
            @Nullable PartialDate on,
            Voice as) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("programme", programme.nameFor(Language.EN).text());
        if (on != null) {
            facts.put(when, on.iso());
        }
        facts.put("saidBy", as.name());
        audit.write(
                network,
                actor,
                Audit.Change.of(action, "link", link.value(), null, Map.copyOf(facts)));
    }

    private Participation participation(ResultSet row, int number) throws SQLException {
        return new Participation(
                new Link.Id(row.getObject("link_id", UUID.class)),
                rows.programme(row, number),
                ProgrammeRows.date(row, "link_since"),
                Objects.requireNonNull(word(row, "joined")),
                ProgrammeRows.date(row, "link_until"),
                word(row, "left"));
    }

    private static Participation.@Nullable Word word(ResultSet row, String what)
            throws SQLException {
        var as = row.getString(what + "_as");
        return as == null
                ? null
                : new Participation.Word(
                        Voice.valueOf(as.toUpperCase(Locale.ROOT)),
                        row.getObject(what + "_at", OffsetDateTime.class).toInstant());
    }
}
