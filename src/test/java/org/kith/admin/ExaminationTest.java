package org.kith.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.network.NetworkScope;
import org.kith.store.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class ExaminationTest {

    private final Examination examination;

    ExaminationTest(Migrations migrations, JdbcClient db, NetworkScope scope) {
        examination = new Examination(migrations, db, scope);
    }

    @Test
    void the_doctor_finds_a_running_kith_well() {
        assertThat(examination.findings())
                .allMatch(Finding::good)
                .extracting(Finding::said)
                .contains("the tables are up to date", "every table of a network is kept to it");
    }
}
