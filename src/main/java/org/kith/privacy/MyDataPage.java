package org.kith.privacy;

import org.kith.account.Circle;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything held about the person who looks, in words; to the last detail it is in the file. */
@View.Template("privacy/my-data")
public record MyDataPage(List<Held> held) implements View {

    /** How many rows of a table are shown; all of them are in the file. */
    public static final int SHOWN = 50;

    /** Columns that say something to people, in the order in which they are shown. */
    static final List<String> COLUMNS =
            List.of(
                    "name",
                    "mail",
                    "address",
                    "old_mail",
                    "new_mail",
                    "recipient",
                    "phone",
                    "place_typed",
                    "sentence",
                    "signed_at",
                    "provider",
                    "shown",
                    "name_for",
                    "mail_for",
                    "phone_for",
                    "language",
                    "device",
                    "office",
                    "role",
                    "to_name",
                    "to_mail",
                    "kind",
                    "pace",
                    "action",
                    "subject_kind",
                    "act",
                    "stage",
                    "stage_on",
                    "agreed_at",
                    "withdrawn_at",
                    "decision",
                    "title",
                    "subject",
                    "body",
                    "words",
                    "evidence",
                    "text",
                    "sessions",
                    "wants_all",
                    "zone",
                    "quiet_until",
                    "quiet_from",
                    "written_at",
                    "opened_at",
                    "note",
                    "file_name",
                    "reason",
                    "status",
                    "said",
                    "since",
                    "until",
                    "at",
                    "created_at",
                    "asked_at",
                    "goes_at",
                    "called_off_at",
                    "last_seen_at",
                    "expires_at",
                    "sent_at",
                    "ended_at");

    public MyDataPage {
        held = List.copyOf(held);
    }

    /**
     * One value of a row, with the key of its column's name.
     *
     * @param word whether the text is the key of what is shown
     */
    public record Value(String key, String text, boolean word) {

        public String shown(Frame frame) {
            return word ? frame.t(text) : text;
        }
    }

    public List<Value> values(Map<String, Object> row) {
        return COLUMNS.stream()
                .filter(column -> row.get(column) != null)
                .map(column -> value(column, String.valueOf(row.get(column))))
                .filter(value -> !value.text().isBlank())
                .toList();
    }

    private static Value value(String column, String said) {
        var circle = column.endsWith("_for") ? Circle.of(said) : Optional.<Circle>empty();
        return new Value(
                "privacy.column." + column,
                circle.map(one -> "community.circle." + one.code()).orElseGet(() -> text(said)),
                circle.isPresent());
    }

    public int accountDays() {
        return Over.OF_ACCOUNTS.getDays();
    }

    public int draftDays() {
        return Over.DRAFTS.getDays();
    }

    public int answeredYears() {
        return Over.ANSWERED.getYears();
    }

    public int needDays() {
        return Over.NEEDS.getDays();
    }

    public int unconfirmedDays() {
        return Over.UNCONFIRMED.getDays();
    }

    /** A moment to the minute, in UTC as it is kept. */
    private static String text(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*")
                ? value.substring(0, 10) + " " + value.substring(11, 16) + " UTC"
                : value;
    }
}
