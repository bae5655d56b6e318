package org.kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said to tell of people, held against what the database has. */
@KithTest
class TracesTest {

    /** Columns that look as if they told of somebody, and do not. */
    private static final Set<String> OF_NOBODY =
            Set.of(
                    // Kept under the name of a part of a place, a file or a country.
                    "import.file_name",
                    // The sender's, of a network and not of a person.
                    "mail_sender.from_address",
                    "mail_sender.reply_to",
                    "mail_sender.proposed_reply_to",
                    // Goes with its row, which another column finds.
                    "address_change.old_mail",
                    "address_change.new_mail",
                    "group_contact.name",
                    "group_contact.phone",
                    "group_question_letter.name",
                    "group_claim_letter.name",
                    "group_claim_word.name",
                    "handover.to_name",
                    "picture_consent.name",
                    "signature.name",
                    "attendance.name",
                    "guest.name",
                    "person.name");

    private final JdbcClient db;
    private final Messages messages;

    TracesTest(JdbcClient db, Messages messages) {
        this.db = db;
        this.messages = messages;
    }

    @Test
    void every_column_that_tells_of_a_person_is_known() {
        var columns =
                db.sql(
                                """
                                select c.relname || '.' || a.attname
                                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                where n.nspname = 'public' and c.relkind in ('r', 'p')
                                  and c.relname not in ('flyway_schema_history', 'country', 'place', 'place_name', 'source',
                                                        'scheduled_tasks', 'network', 'community', 'community_group', 'link',
                                                        'passkey', 'limit_bucket', 'loaded')
                                  and (exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
                                                 and k.confrelid = 'person'::regclass and k.conkey = array [a.attnum])
                                       or a.attname in ('actor_id', 'person_id', 'address', 'recipient', 'phone', 'name',
                                                        'said_by', 'same_by', 'undone_by', 'withdrawn_by', 'replaces', 'reply_to')
                                          and c.relname || '.' || a.attname <> 'link_stage.said_by'
                                       or a.attname like '%mail' or a.attname like '%\\_name' or a.attname like '%\\_reply_to'
                                       or a.attname like '%\\_address')
                                """)
                        .query(String.class)
                        .set();
        columns.removeAll(OF_NOBODY);
        assertThat(columns).isNotEmpty().isSubsetOf(known());
    }

    private static Set<String> known() {
        return Stream.concat(Traces.OF_NETWORKS.stream(), Traces.OF_THE_INSTALLATION.stream())
                .flatMap(
                        trace ->
                                Stream.concat(Stream.of(trace.column()), trace.names().stream())
                                        .map(column -> trace.table() + "." + column))
                .collect(Collectors.toSet());
    }

    /** Who only acted in a network stands in its audit, and is found by that. */
    @Test
    void a_network_that_holds_what_is_deleted_is_known_to_hold_it() {
        var asked =
                db.sql(
                                """
                                select string_agg(prosrc, ' ') from pg_proc
                                where proname like 'network\\_knows\\_in\\_%'
                                """)
                        .query(String.class)
                        .single();
        assertThat(asked).contains("from audit where network_id = which and actor_id = who");
        assertThat(Traces.OF_NETWORKS)
                .filteredOn(trace -> trace.fate() == Trace.Fate.DELETED)
                .extracting(Trace::table)
                .allSatisfy(
                        table ->
                                assertThat(asked)
                                        .containsPattern(
                                                "from " + table + "( [a-z])? where network_id"));
    }

    @Test
    void what_is_known_is_there() {
        for (var column : known()) {
            var parts = column.split("\\.");
            assertThat(
                            db.sql(
                                            """
                                            select exists (select from pg_attribute
                                                           where attrelid = :table::regclass and attname = :column)
                                            """)
                                    .param("table", parts[0])
                                    .param("column", parts[1])
                                    .query(Boolean.class)
                                    .single())
                    .as(column)
                    .isTrue();
        }
    }

    @Test
    void each_table_and_column_that_is_shown_has_a_name_in_words() {
        var keys =
                Stream.concat(
                                Stream.concat(
                                                Traces.OF_NETWORKS.stream(),
                                                Traces.OF_THE_INSTALLATION.stream())
                                        .map(trace -> "privacy.table." + trace.table()),
                                MyDataPage.COLUMNS.stream()
                                        .map(column -> "privacy.column." + column))
                        .distinct();
        assertThat(keys).allMatch(key -> messages.has(Language.EN, key));
    }
}
