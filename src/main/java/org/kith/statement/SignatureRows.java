package org.kith.statement;

import static org.kith.statement.StatementRows.moment;

import org.jspecify.annotations.Nullable;
import org.kith.place.Place;
import org.kith.shared.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/** Rows of signatures. */
final class SignatureRows {

    private SignatureRows() {}

    static Signature signature(ResultSet row, int n) throws SQLException {
        var place = row.getObject("place_id", UUID.class);
        return new Signature(
                new Signature.Id(row.getObject("id", UUID.class)),
                new Statement.Id(row.getObject("statement_id", UUID.class)),
                row.getString("name"),
                row.getString("mail"),
                row.getString("place_typed"),
                place == null ? null : new Place.Id(place),
                row.getString("country"),
                row.getString("sentence"),
                row.getBoolean("name_public"),
                row.getBoolean("sentence_public"),
                Language.of(row.getString("language")).orElseThrow(),
                Objects.requireNonNull(moment(row, "signed_at")),
                moment(row, "confirmed_at"),
                moment(row, "withdrawn_at"),
                Arrays.stream((String[]) row.getArray("doubts").getArray()).map(Doubt::of).toList(),
                row.getObject("accepted", Boolean.class),
                row.getString("decided_because"),
                row.getInt("letters"),
                moment(row, "letter_at"),
                hex(row.getBytes("nonce")),
                hex(row.getBytes("leaf")),
                moment(row, "names_forgotten_at"));
    }

    static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }
}
