package org.kith.guest;

import org.jspecify.annotations.Nullable;
import org.kith.account.Token;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What becomes of a guest, row by row. */
@Repository
class GuestSteps {

    private final NetworkScope scope;

    GuestSteps(NetworkScope scope) {
        this.scope = scope;
    }

    /** At the end of the order; false where the same form was sent before. */
    boolean add(Network.Id network, Guest one, Token token) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into guest (id, network_id, gathering_id, place, title, name, mail, language, companions, token_hash)
                                                select :id, :network, :gathering, coalesce(max(place), 0) + 1, :title, :name, nullif(:mail, ''), :language, :companions, :hash
                                                from guest where network_id = :network and gathering_id = :gathering
                                                on conflict (id) do nothing
                                                """)
                                        .param("id", one.id().value())
                                        .param("network", network.value())
                                        .param("gathering", one.gathering().value())
                                        .param("title", one.title())
                                        .param("name", one.name())
                                        .param("mail", one.mail())
                                        .param("language", one.language().code())
                                        .param("companions", one.companions())
                                        .param("hash", token.hash())
                                        .update()
                                == 1);
    }

    /** Whom it is about and what they answered; false where it was changed since it was read. */
    boolean change(Network.Id network, Guest one) {
        var answer = one.answer();
        return scope.in(
                network,
                db ->
                        answering(
                                                db.sql(
                                                        """
                                                        update guest set title = :title, name = :name, mail = nullif(:mail, ''), language = :language,
                                                            companions = :companions, answered_at = :at, comes = :comes, others = :others, needs = :needs,
                                                            changes = changes + 1
                                                        where network_id = :network and id = :id and changes = :changes
                                                        """),
                                                answer)
                                        .param("network", network.value())
                                        .param("id", one.id().value())
                                        .param("title", one.title())
                                        .param("name", one.name())
                                        .param("mail", one.mail())
                                        .param("language", one.language().code())
                                        .param("companions", one.companions())
                                        .param("changes", one.changes())
                                        .update()
                                == 1);
    }

    /** As they say themselves. */
    void answer(Network.Id network, Guest.Id id, Guest.Answer answer) {
        scope.in(
                network,
                db ->
                        answering(
                                        db.sql(
                                                """
                                                update guest set answered_at = :at, comes = :comes, others = :others, needs = :needs, changes = changes + 1
                                                where network_id = :network and id = :id
                                                """),
                                        answer)
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    private static StatementSpec answering(StatementSpec statement, Guest.@Nullable Answer answer) {
        return statement
                .param("at", answer == null ? null : answer.at().atOffset(ZoneOffset.UTC))
                .param("comes", answer == null ? null : answer.comes())
                .param("others", answer == null ? "" : answer.others())
                .param("needs", answer == null ? "" : answer.needs());
    }

    /** A letter went to them, and leads with this. */
    void invite(Network.Id network, Guest.Id id, Token token) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update guest set invited_at = now(), token_hash = :hash where network_id = :network and id = :id
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .param("hash", token.hash())
                                .update());
    }

    /** What their letters lead with: another one where the network has moved. */
    void lead(Network.Id network, Guest.Id id, Token token) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update guest set token_hash = :hash
                                        where network_id = :network and id = :id and token_hash <> :hash
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .param("hash", token.hash())
                                .update());
    }

    /** In the order in which they are given. */
    void order(Network.Id network, Gathering.Id gathering, List<Guest.Id> order) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update guest g set place = o.n
                                        from unnest(:ids) with ordinality o (id, n)
                                        where g.network_id = :network and g.gathering_id = :gathering and g.id = o.id and g.place <> o.n
                                        """)
                                .param("network", network.value())
                                .param("gathering", gathering.value())
                                .param(
                                        "ids",
                                        order.stream().map(Guest.Id::value).toArray(UUID[]::new))
                                .update());
    }

    void remove(Network.Id network, Guest.Id id) {
        scope.in(
                network,
                db ->
                        db.sql("delete from guest where network_id = :network and id = :id")
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    void readdress(Network.Id network, String before, String now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update guest set mail = :now where network_id = :network and mail = :before
                                        """)
                                .param("network", network.value())
                                .param("before", before)
                                .param("now", now)
                                .update());
    }
}
