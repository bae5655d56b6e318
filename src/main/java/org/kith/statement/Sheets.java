package org.kith.statement;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Sheets of paper, and what was typed in from them. */
@Repository
class Sheets {

    private final NetworkScope scope;

    Sheets(NetworkScope scope) {
        this.scope = scope;
    }

    /** The newest first. */
    List<Sheet> of(Network.Id network, Statement.Id statement) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select p.*, count(s.id) as entered, count(s.checked_at) as checked
                                        from signature_sheet p
                                        left join signature s on s.network_id = p.network_id and s.sheet_id = p.id
                                        where p.network_id = :network and p.statement_id = :statement
                                        group by p.id order by p.printed_at desc, p.id
                                        """)
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .query(Sheets::sheet)
                                .list());
    }

    Optional<Sheet> find(Network.Id network, Statement.Id statement, String code) {
        return of(network, statement).stream()
                .filter(sheet -> sheet.code().equals(code))
                .findFirst();
    }

    /** False where another sheet has this code. */
    boolean add(
            Network.Id network,
            Actor actor,
            Statement.Id statement,
            String code,
            Language language,
            Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                insert into signature_sheet (id, network_id, statement_id, code, language, printed_at, printed_by, printed_name)
                                                values (:id, :network, :statement, :code, :language, :now, :actor, :name)
                                                on conflict (network_id, code) do nothing
                                                """)
                                        .param("id", Uuid7.next())
                                        .param("network", network.value())
                                        .param("statement", statement.value())
                                        .param("code", code)
                                        .param("language", language.code())
                                        .param("now", now.atOffset(ZoneOffset.UTC))
                                        .param("actor", actor.personId().value())
                                        .param("name", actor.name())
                                        .update()
                                == 1);
    }

    private static Sheet sheet(ResultSet row, int n) throws SQLException {
        return new Sheet(
                new Sheet.Id(row.getObject("id", UUID.class)),
                row.getString("code"),
                Language.of(row.getString("language")).orElseThrow(),
                Objects.requireNonNull(StatementRows.moment(row, "printed_at")),
                row.getString("printed_name"),
                row.getInt("entered"),
                row.getInt("checked"));
    }
}
