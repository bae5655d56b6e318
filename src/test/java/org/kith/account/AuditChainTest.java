package org.kith.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.KithTest;
import org.kith.Superuser;
import org.kith.TestNetworks;
import org.kith.account.AuditChain.Walk;
import org.kith.account.AuditChain.Walk.Broken;
import org.kith.account.AuditChain.Walk.Whole;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** What an intruder does is done, looked at and taken back in one transaction. */
@KithTest
class AuditChainTest {

    private static final int LENGTH = 8;

    private final NetworkScope scope;
    private final Audit audit;
    private final Superuser superuser;
    private final Network.Id network;

    AuditChainTest(NetworkScope scope, Audit audit, Superuser superuser, TestNetworks networks) {
        this.scope = scope;
        this.audit = audit;
        this.superuser = superuser;
        this.network = networks.published().id();
        for (int i = 0; i < 5; i++) {
            write();
        }
        scope.in(
                network,
                db -> {
                    write();
                    write();
                    write();
                    return null;
                });
    }

    @Test
    void every_row_is_sealed_in_the_transaction_that_wrote_it() {
        assertThat(walk())
                .isInstanceOfSatisfying(Whole.class, w -> assertThat(w.number()).isEqualTo(LENGTH));
        assertThatThrownBy(
                        () ->
                                scope.in(
                                        network,
                                        db -> {
                                            write();
                                            throw new IllegalStateException("taken back");
                                        }))
                .hasMessage("taken back");
        assertThat(walk())
                .isInstanceOfSatisfying(Whole.class, w -> assertThat(w.number()).isEqualTo(LENGTH));
    }

    @Test
    void many_who_write_at_once_make_one_chain() throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 100; i++) {
                people.execute(this::write);
            }
        }
        assertThat(walk())
                .isInstanceOfSatisfying(
                        Whole.class, w -> assertThat(w.number()).isEqualTo(LENGTH + 100));
    }

    @Test
    void a_clock_that_is_moved_by_years_does_not_tear_the_chain() {
        for (var when : new String[] {"1970-01-01", "2099-12-31", "2001-01-01"}) {
            scope.in(
                    network,
                    db ->
                            db.sql(
                                            """
                                            insert into audit (id, network_id, at, actor_name, action, subject_kind, subject_id)
                                            values (gen_random_uuid(), :network, :at::timestamptz, 'Test', 'recorded', 'link', gen_random_uuid())
                                            """)
                                    .param("network", network.value())
                                    .param("at", when)
                                    .update());
        }
        assertThat(walk())
                .isInstanceOfSatisfying(
                        Whole.class, w -> assertThat(w.number()).isEqualTo(LENGTH + 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor_id = gen_random_uuid()",
                "actor_name = actor_name || ' '",
                "action = 'stated'",
                "subject_kind = 'group'",
                "subject_id = gen_random_uuid()",
                "before = '{}'",
                "after = after || '{\"name\": \"other\"}'",
                "after = null",
                "import_id = gen_random_uuid()"
            })
    void an_altered_row_is_named(String change) throws SQLException {
        assertBroken(3, "altered", "update audit set " + change + " where id = seal(3)");
    }

    @Test
    void a_removed_row_is_named_with_or_without_its_seal() throws SQLException {
        assertBroken(3, "has been removed", "delete from audit where id = seal(3)");
        assertBroken(
                3,
                "seal has been removed",
                "delete from audit where id = seal(3)",
                "delete from audit_seal where number = 3");
        assertBroken(
                3,
                "altered",
                "delete from audit where id = seal(3)",
                "delete from audit_seal where number = 3",
                "update audit_seal set number = number + 1000 where number > 3",
                "update audit_seal set number = number - 1001 where number > 1000",
                "update audit_head set number = number - 1");
    }

    @Test
    void rows_at_the_end_do_not_go_unseen() throws SQLException {
        var lastTwo = "delete from audit where id in (seal(7), seal(8))";
        var theirSeals = "delete from audit_seal where number > 6";
        assertBroken(7, "has been removed", lastTwo);
        assertBroken(7, "all later ones have been removed", lastTwo, theirSeals);
        assertBroken(6, "does not end", lastTwo, theirSeals, "update audit_head set number = 6");
        assertBroken(1, "past the seals", "delete from audit_head");
        assertBroken(1, "past the seals", "delete from audit_head", "delete from audit_seal");
    }

    /** Who may do everything can write the whole chain anew; a hash that was noted tells it. */
    @Test
    void a_chain_that_was_written_anew_has_another_hash() throws SQLException {
        var noted = walk();
        var anew =
                after(
                        "delete from audit where id = seal(8)",
                        "delete from audit_seal where number = 8",
                        "update audit_head set number = 7, hash = (select hash from audit_seal"
                                + " where network_id = kith_network() and number = 7)");
        assertThat(anew).isInstanceOf(Whole.class).isNotEqualTo(noted);
    }

    @Test
    void rows_that_have_changed_places_are_named() throws SQLException {
        assertBroken(
                3,
                "in another's place",
                "create temporary table two on commit drop as select seal(3) as third, seal(4) as"
                        + " fourth",
                "update audit_seal set audit_id = gen_random_uuid() where number = 4",
                "update audit_seal set audit_id = (select fourth from two) where number = 3",
                "update audit_seal set audit_id = (select third from two) where number = 4");
    }

    @Test
    void a_row_that_was_added_behind_the_back_is_named() throws SQLException {
        assertBroken(
                LENGTH + 1,
                "past the seals",
                """
                insert into audit (id, network_id, actor_name, action, subject_kind, subject_id)
                values (gen_random_uuid(), kith_network(), 'Nobody', 'recorded', 'link', gen_random_uuid())
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set actor_name = 'x'",
                "delete from audit",
                "truncate audit",
                "update audit_seal set number = number + 1",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    void neither_the_application_nor_the_owner_alters_or_removes(String sql) throws SQLException {
        assertThatThrownBy(() -> scope.in(network, db -> db.sql(sql).update()))
                .hasStackTraceContaining("permission denied");
        try (var owner = superuser.connectAsOwner();
                var doing = owner.createStatement()) {
            owner.setAutoCommit(false);
            doing.execute("set kith.network = '" + network + "'");
            // Deleting a network takes this right from the owner; with it too nothing is altered.
            doing.execute("grant delete on audit, audit_seal to current_user");
            assertThatThrownBy(() -> doing.execute(sql)).hasMessageContaining("only ever added to");
            owner.rollback();
        }
        assertThat(walk()).isInstanceOf(Whole.class);
    }

    @Test
    void the_application_makes_no_seals_of_its_own() {
        for (var sql :
                new String[] {
                    "insert into audit_seal select network_id, 99, network_id, hash from"
                            + " audit_head",
                    "update audit_head set number = 1",
                    "call seal_audit(kith_network(), null)"
                }) {
            assertThatThrownBy(() -> scope.in(network, db -> db.sql(sql).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void assertBroken(long number, String why, String... deeds) throws SQLException {
        assertThat(after(deeds))
                .isInstanceOfSatisfying(
                        Broken.class,
                        broken -> {
                            assertThat(broken.number()).isEqualTo(number);
                            assertThat(broken.why()).contains(why);
                        });
    }

    private Walk after(String... deeds) throws SQLException {
        try (var all = superuser.connect()) {
            all.setAutoCommit(false);
            try (var doing = all.createStatement()) {
                // As the owner sees one network; and no trigger stands in the way.
                doing.execute("set local session_replication_role = replica");
                doing.execute("set local kith.network = '" + network + "'");
                doing.execute(
                        """
                        create function pg_temp.seal(which bigint) returns uuid language sql stable
                        as 'select audit_id from audit_seal where network_id = kith_network() and number = which'
                        """);
                for (var deed : deeds) {
                    doing.execute(inThisNetwork(deed));
                }
            }
            return walked(all);
        }
    }

    private static String inThisNetwork(String deed) {
        var scoped = deed.replace("seal(", "pg_temp.seal(");
        if (!scoped.startsWith("update") && !scoped.startsWith("delete")) {
            return scoped;
        }
        return scoped
                + (scoped.contains(" where ") && !scoped.startsWith("update audit_head")
                        ? " and network_id = kith_network()"
                        : " where network_id = kith_network()");
    }

    private Walk walked(Connection all) throws SQLException {
        var walk =
                AuditChain.walk(
                        JdbcClient.create(new SingleConnectionDataSource(all, true)), network);
        all.rollback();
        return walk;
    }

    private Walk walk() {
        return new AuditChain(scope).walk(network);
    }

    private void write() {
        audit.write(
                network,
                Actor.KITH,
                Audit.Change.of(
                        "recorded",
                        "community",
                        UUID.randomUUID(),
                        null,
                        Map.of("name", "أبو ديس")));
    }
}
