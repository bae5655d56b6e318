package org.kith.account;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** How offices stand in rows. */
final class HeldRows {

    private HeldRows() {}

    static Held held(ResultSet row, int number) throws SQLException {
        var until = row.getObject("until", OffsetDateTime.class);
        return new Held(
                row.getObject("id", UUID.class),
                Office.of(row.getString("office")).orElseThrow(),
                row.getObject("group_id", UUID.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("appointed_name"),
                row.getString("side"),
                until == null
                        ? null
                        : new Held.Ended(
                                until.toInstant(),
                                Held.How.of(row.getString("ended_how")),
                                Objects.requireNonNullElse(row.getString("ended_name"), ""),
                                Objects.requireNonNullElse(row.getString("ended_because"), "")));
    }

    static String power(Office office) {
        return office.power().name().toLowerCase(Locale.ROOT);
    }

    static @Nullable UUID id(Actor actor) {
        return actor.person() == null ? null : actor.person().value();
    }

    /** The database says so, which alone sees two who leave at once. */
    static boolean isLastCoordinator(DataIntegrityViolationException refused) {
        return String.valueOf(refused.getMostSpecificCause().getMessage())
                .contains("the last coordinator stays");
    }
}
