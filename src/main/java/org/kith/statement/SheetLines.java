package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.kith.shared.Uuid7;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What was typed in from sheets of paper. */
@Repository
class SheetLines {

    private final NetworkScope scope;

    SheetLines(NetworkScope scope) {
        this.scope = scope;
    }

    /** In the order of the paper. */
    List<SheetLine> of(Network.Id network, Sheet.Id sheet, Actor reader) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from signature where network_id = :network and sheet_id = :sheet and name is not null
                                        order by line
                                        """)
                                .param("network", network.value())
                                .param("sheet", sheet.value())
                                .query(
                                        (row, n) ->
                                                line(
                                                        row,
                                                        reader.signedIn()
                                                                ? reader.personId().value()
                                                                : null))
                                .list());
    }

    /** A line that is there already stays as it is. */
    int enter(
            Network.Id network,
            Actor actor,
            Statement.Id statement,
            Sheet sheet,
            PaperSigning.Line line,
            @Nullable Place place,
            Instant now) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        insert into signature (id, network_id, statement_id, name, place_typed, place_id, country, name_public,
                                                               language, signed_at, taken_at, sheet_id, line, entered_by, entered_name)
                                        values (:id, :network, :statement, :name, :typed, :place, :country, :public,
                                                :language, :now, :now, :sheet, :line, :actor, :actorName)
                                        on conflict (sheet_id, line) where sheet_id is not null do nothing
                                        """)
                                .param("id", Uuid7.next())
                                .param("network", network.value())
                                .param("statement", statement.value())
                                .param("name", line.name())
                                .param("typed", line.place())
                                .param("place", place == null ? null : place.id().value())
                                .param("country", place == null ? null : place.country())
                                .param("public", line.namePublic())
                                .param("language", sheet.language().code())
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("sheet", sheet.id().value())
                                .param("line", line.number())
                                .param("actor", actor.personId().value())
                                .param("actorName", actor.name())
                                .update());
    }

    /** Those of these that wait for a second reader, which whoever typed them in is not. */
    List<Signature> toCheck(
            Network.Id network, Actor actor, Sheet.Id sheet, Collection<UUID> signatures) {
        return waiting(network, actor, sheet, signatures, false);
    }

    /** Those of these that wait for a second reader: their typist too may see a slip. */
    List<Signature> toDrop(
            Network.Id network, Actor actor, Sheet.Id sheet, Collection<UUID> signatures) {
        return waiting(network, actor, sheet, signatures, true);
    }

    private List<Signature> waiting(
            Network.Id network,
            Actor actor,
            Sheet.Id sheet,
            Collection<UUID> signatures,
            boolean own) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select * from signature
                                        where network_id = :network and sheet_id = :sheet and id = any(:ids) and checked_at is null
                                          and (:own or entered_by is distinct from :actor)
                                        for update
                                        """)
                                .param("network", network.value())
                                .param("sheet", sheet.value())
                                .param("ids", signatures.toArray(UUID[]::new))
                                .param("own", own)
                                .param("actor", actor.personId().value())
                                .query(SignatureRows::signature)
                                .list());
    }

    void check(
            Network.Id network,
            Actor actor,
            Signature.Id id,
            Collection<Doubt> doubts,
            String nonce,
            Instant now) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        update signature set checked_at = :now, confirmed_at = :now, checked_by = :actor, checked_name = :name,
                                                             doubts = :doubts, nonce = :nonce
                                        where network_id = :network and id = :id and checked_at is null
                                        """)
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .param("actor", actor.personId().value())
                                .param("name", actor.name())
                                .param(
                                        "doubts",
                                        doubts.stream().map(Doubt::code).toArray(String[]::new))
                                .param("nonce", HexFormat.of().parseHex(nonce))
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    /** Whoever signed does not want to any more; once the names are forgotten nobody finds them. */
    boolean erase(Network.Id network, Sheet.Id sheet, UUID signature) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                                """
                                                delete from signature
                                                where network_id = :network and sheet_id = :sheet and id = :id and name is not null
                                                """)
                                        .param("network", network.value())
                                        .param("sheet", sheet.value())
                                        .param("id", signature)
                                        .update()
                                == 1);
    }

    /** It is not what the paper says: to be typed in anew. */
    void drop(Network.Id network, Signature.Id id) {
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        delete from signature where network_id = :network and id = :id and sheet_id is not null and checked_at is null
                                        """)
                                .param("network", network.value())
                                .param("id", id.value())
                                .update());
    }

    private static SheetLine line(ResultSet row, @Nullable UUID reader) throws SQLException {
        var enteredBy = row.getObject("entered_by", UUID.class);
        return new SheetLine(
                row.getInt("line"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                Objects.toString(row.getString("place_typed"), ""),
                row.getBoolean("name_public"),
                row.getString("entered_name"),
                enteredBy != null && enteredBy.equals(reader),
                row.getObject("checked_at") != null);
    }
}
