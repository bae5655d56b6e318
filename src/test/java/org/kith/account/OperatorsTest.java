package org.kith.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;

/** An installation is never without somebody who runs it. */
@KithTest
class OperatorsTest {

    private final People people;
    private final TestNetworks tests;
    private final JdbcClient db;

    private List<UUID> others = List.of();

    OperatorsTest(People people, TestNetworks tests, JdbcClient db) {
        this.people = people;
        this.tests = tests;
        this.db = db;
    }

    @BeforeEach
    void nobody_else() {
        others =
                db.sql("update person set operator = false where operator returning id")
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
    }

    @AfterEach
    void as_it_was() {
        db.sql("update person set operator = id = any(:others)")
                .param("others", others.toArray(UUID[]::new))
                .update();
    }

    @Test
    void the_last_one_stays_and_of_two_who_leave_at_once_one_does() throws Exception {
        var alone = tests.person(true);
        assertThat(people.stepsDown(alone.id())).isFalse();
        for (var round = 0; round < 10; round++) {
            var one = people.operators().getFirst();
            var other = tests.person(true).id();
            var left = AtOnce.both(() -> people.stepsDown(one), () -> people.stepsDown(other));
            assertThat(left).containsExactlyInAnyOrder(true, false);
            assertThat(people.operators()).hasSize(1);
        }
    }
}
