package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.agreement.AgreementText.Wording;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.Sides.Side;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

/** The rows of agreements; sides are those of the link as they are now. */
final class AgreementRows {

    private AgreementRows() {}

    /** A row of an agreement joined with its newest version. */
    static Agreement agreement(ResultSet row, int n) throws SQLException {
        var replaces = row.getObject("replaces_id", UUID.class);
        var turned = row.getBoolean("turned");
        return new Agreement(
                new Agreement.Id(row.getObject("id", UUID.class)),
                new Link.Id(row.getObject("link_id", UUID.class)),
                turned,
                Agreement.Kind.of(row.getString("kind")).orElseThrow(),
                language(row, "first_language"),
                language(row, "second_language"),
                replaces == null ? null : new Agreement.Id(replaces),
                instant(row, "started_at"),
                version(row, n),
                maybe(row, "in_force_at"),
                maybe(row, "replaced_at"),
                ended(row, turned));
    }

    private static Agreement.@Nullable Ended ended(ResultSet row, boolean turned)
            throws SQLException {
        var at = maybe(row, "ended_at");
        return at == null
                ? null
                : new Agreement.Ended(
                        at,
                        side(row, "ended_side", turned),
                        row.getString("ended_name"),
                        row.getString("ended_because"));
    }

    /** A row of a version joined with its agreement. */
    static Version version(ResultSet row, int n) throws SQLException {
        return new Version(
                row.getInt("number"),
                new AgreementText(
                        Agreement.Kind.of(row.getString("kind")).orElseThrow(),
                        wording(row, "first"),
                        wording(row, "second"),
                        row.getObject("review_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)),
                row.getString("sha256"),
                instant(row, "saved_at"),
                side(row, "saved_side", row.getBoolean("turned")),
                row.getString("saved_name"));
    }

    private static Wording wording(ResultSet row, String which) throws SQLException {
        return new Wording(
                language(row, which + "_language"),
                row.getString(which + "_title"),
                row.getString(which + "_body"));
    }

    /** A row of an approval joined with its agreement. */
    static Approval approval(ResultSet row, int n) throws SQLException {
        var scan = row.getObject("scan_id", UUID.class);
        var withdrawn = maybe(row, "withdrawn_at");
        return new Approval(
                new Approval.Id(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("sha256"),
                side(row, "side", row.getBoolean("turned")),
                row.getString("signatory"),
                row.getObject("signed_on", LocalDate.class),
                scan == null ? null : new Scan.Id(scan),
                instant(row, "approved_at"),
                row.getString("approved_name"),
                withdrawn == null
                        ? null
                        : new Approval.Withdrawn(
                                withdrawn,
                                row.getString("withdrawn_name"),
                                row.getString("withdrawn_because")));
    }

    /** As rows have it: that of the link, the other one where a merge turned them. */
    static String stored(Side side, boolean turned) {
        return (turned ? side.other() : side).code();
    }

    private static Side side(ResultSet row, String column, boolean turned) throws SQLException {
        var side = row.getString(column).equals("a") ? Side.A : Side.B;
        return turned ? side.other() : side;
    }

    private static Language language(ResultSet row, String column) throws SQLException {
        return Language.of(row.getString(column)).orElseThrow();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybe(row, column));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
