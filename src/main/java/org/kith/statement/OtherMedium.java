package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Who has signed on paper and on the screen: of one name at one place, in any spelling. The line of
 * paper is what is doubted then: whoever signs on the screen is told nothing of what is on paper.
 */
@Repository
class OtherMedium {

    private static final String SCREEN =
            """
            select id, name, place_id, place_typed from signature
            where network_id = :network and statement_id = :statement and sheet_id is null and confirmed_at is not null
              and (place_id = :place::uuid or place_id is null or :place::uuid is null)
              and withdrawn_at is null and accepted is distinct from false and name is not null
            """;

    private static final String OTHER_SHEETS =
            """
            select id, name, place_id, place_typed from signature
            where network_id = :network and statement_id = :statement and sheet_id is not null and confirmed_at is not null
              and (place_id = :place::uuid or place_id is null or :place::uuid is null)
              and withdrawn_at is null and accepted is distinct from false and name is not null
              and sheet_id <> coalesce((select sheet_id from signature where network_id = :network and id = :id), :id)
            """;

    private final NetworkScope scope;

    OtherMedium(NetworkScope scope) {
        this.scope = scope;
    }

    /** Until the transaction ends no line of paper is checked; others may confirm. */
    void holdPaper(Network.Id network, Statement.Id statement) {
        hold(
                network,
                statement,
                "select pg_advisory_xact_lock_shared(hashtextextended(:network || :statement, 1))");
    }

    /** Until the transaction ends nobody else confirms or checks. */
    void holdBoth(Network.Id network, Statement.Id statement) {
        hold(
                network,
                statement,
                "select pg_advisory_xact_lock(hashtextextended(:network || :statement, 1))");
    }

    private void hold(Network.Id network, Statement.Id statement, String sql) {
        scope.in(
                network,
                db ->
                        db.sql(sql)
                                .param("network", network.toString())
                                .param("statement", statement.toString())
                                .query((row, n) -> n)
                                .list());
    }

    /** Whether a line of paper has its like on the screen, or on another sheet. */
    boolean has(Network.Id network, Signature line) {
        return scope.in(
                network,
                db ->
                        !alike(db, SCREEN, network, line).isEmpty()
                                || !alike(db, OTHER_SHEETS, network, line).isEmpty());
    }

    /** Lines like this signature of the screen wait for somebody; what was decided stands. */
    void doubtPaper(Network.Id network, Signature one) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update signature set doubts = array_append(doubts, :twice)
                                        where network_id = :network and id = any(:ids) and accepted is null and :twice <> all(doubts)
                                        """)
                                .param("twice", Doubt.TWICE.code())
                                .param("network", network.value())
                                .param(
                                        "ids",
                                        alike(db, OTHER_SHEETS, network, one).toArray(UUID[]::new))
                                .update());
    }

    private static List<UUID> alike(JdbcClient db, String sql, Network.Id network, Signature one) {
        var place = one.place();
        return db
                .sql(sql)
                .param("network", network.value())
                .param("statement", one.statement().value())
                .param("place", place == null ? null : place.value())
                .param("id", one.id().value())
                .query((row, n) -> isAlike(one, row) ? row.getObject("id", UUID.class) : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isAlike(Signature one, ResultSet row) throws SQLException {
        return SignersName.same(Objects.requireNonNull(one.name()), row.getString("name"))
                && (one.place() != null && row.getObject("place_id") != null
                        || isNamedSo(one.placeTyped(), row.getString("place_typed")));
    }

    /** Where the gazetteer knows one of the two places only, or neither. */
    private static boolean isNamedSo(@Nullable String typed, @Nullable String other) {
        return typed != null && other != null && SignersName.same(typed, other);
    }
}
