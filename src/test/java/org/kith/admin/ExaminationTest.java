package org.kith.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.Superuser;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.files.FileStore;
import org.kith.introduction.Friends;
import org.kith.media.Hung;
import org.kith.network.NetworkScope;
import org.kith.store.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

@KithTest
class ExaminationTest {

    private final Examination examination;
    private final Superuser superuser;
    private final FileStore files;
    private final TestNetworks tests;
    private final Friends friends;
    private final Hung hung;

    ExaminationTest(
            Migrations migrations,
            JdbcClient db,
            NetworkScope scope,
            Superuser superuser,
            FileStore files,
            TestNetworks tests,
            Friends friends,
            Hung hung) {
        this.superuser = superuser;
        this.files = files;
        this.tests = tests;
        this.friends = friends;
        this.hung = hung;
        examination = new Examination(migrations, db, scope, files);
    }

    @Test
    void the_doctor_finds_a_running_kith_well() {
        assertThat(examination.findings())
                .allMatch(Finding::good)
                .extracting(Finding::said)
                .contains("the tables are up to date", "every table of a network is kept to it");
    }

    @Test
    void the_doctor_says_what_is_left_of_networks_that_are_gone() throws SQLException {
        try (var owner = superuser.connectAsOwner();
                var writing = owner.createStatement()) {
            writing.execute(
                    """
                    insert into network_gone (slug, row_counts, seal_number, seal_hash)
                    values ('was-here', '{"link": 20, "network": 1}', 7, repeat('a', 64))
                    """);
        }
        assertThat(examination.findings())
                .anyMatch(
                        finding ->
                                finding.good()
                                        && finding.said().startsWith("was-here: gone since")
                                        && finding.said()
                                                .endsWith(
                                                        "21 rows of 2 tables; its audit ended with"
                                                                + " seal 7 "
                                                                + "a".repeat(64)));
    }

    @Test
    void the_doctor_names_the_first_audit_row_that_is_not_as_it_was() throws SQLException {
        intrude("||");
        try {
            assertThat(examination.findings())
                    .filteredOn(finding -> !finding.good())
                    .singleElement()
                    .satisfies(
                            finding ->
                                    assertThat(finding.said())
                                            .contains(
                                                    "britain-palestine: the audit is broken at seal"
                                                            + " 2")
                                            .contains("has been altered"));
        } finally {
            intrude("");
        }
    }

    @Test
    void the_doctor_misses_files_that_rows_name_and_finds_those_of_no_network() throws IOException {
        var network = tests.published();
        var person = tests.join(network, Role.REPRESENTATIVE);
        var community = friends.community(network, "Jayyous");
        hung.picture(network, friends.group(network, community, "Friends", person.mail()), person);
        var one = files.list(network.id().value()).getFirst().key();
        var content = files.open(one).orElseThrow();
        var nobody = UUID.randomUUID();
        files.delete(one);
        files.put(nobody, content);
        try {
            assertThat(examination.findings())
                    .filteredOn(finding -> !finding.good())
                    .extracting(Finding::said)
                    .anyMatch(said -> said.startsWith(network.slug() + ": 1 files are missing"))
                    .anyMatch(said -> said.contains(nobody.toString()));
        } finally {
            files.put(one.network(), content);
            files.deleteAll(nobody);
        }
    }

    /** Puts this before the first sign of a name, or takes the two first signs away. */
    private void intrude(String sign) throws SQLException {
        try (var all = superuser.connect();
                var doing = all.createStatement()) {
            doing.execute("set session_replication_role = replica");
            doing.execute(
                    """
                    update audit set actor_name = case '%1$s' when '' then substr(actor_name, 3) else '%1$s' || actor_name end
                    where id = (select audit_id from audit_seal join network on network.id = network_id
                                where slug = 'britain-palestine' and number = 2)
                    """
                            .formatted(sign));
        }
    }
}
