package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Set;

@KithTest
class IsolationTest {

    /** Tables that stand above or beside networks; every other table must be held to one. */
    private static final Set<String> SHARED =
            Set.of(
                    "calendar_link",
                    "country",
                    "flyway_schema_history",
                    "limit_bucket",
                    "loaded",
                    "mail_return",
                    "network",
                    "network_gone",
                    "newcomer",
                    "one_time_secret",
                    "outgoing_mail",
                    "passkey",
                    "person",
                    "place",
                    "place_name",
                    "provider_identity",
                    "recovery",
                    "recovery_code",
                    "recovery_voice",
                    "address_change",
                    "clock",
                    "scheduled_tasks",
                    "session",
                    "sign_in_link",
                    "source",
                    "used_challenge");

    private final JdbcClient db;

    IsolationTest(JdbcClient db) {
        this.db = db;
    }

    @Test
    void every_table_is_either_shared_by_name_or_held_to_one_network() {
        assertThat(
                        db.sql(
                                        """
                                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                        where n.nspname = 'public' and c.relkind in ('r', 'p')
                                          and not (c.relrowsecurity and c.relforcerowsecurity
                                                   and exists (select from pg_policy p where p.polrelid = c.oid
                                                               and pg_get_expr(p.polqual, p.polrelid) like '%network_id = %')
                                                   and exists (select from pg_attribute a where a.attrelid = c.oid
                                                               and a.attname = 'network_id' and a.attnotnull))
                                        """)
                                .query(String.class)
                                .set())
                .isEqualTo(SHARED);
    }

    @Test
    void the_application_cannot_pass_by_row_level_security() {
        assertThat(
                        db.sql(
                                        "select rolsuper or rolbypassrls from pg_roles where"
                                                + " rolname = current_user")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }
}
