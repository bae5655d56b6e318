package org.kith.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.account.People;
import org.kith.account.SignInLinks;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

@KithTest
class WelcomeTest {

    private static final String UNSET = "coordinator@localhost";

    private final People people;
    private final SignInLinks links;
    private final JdbcClient db;

    WelcomeTest(People people, SignInLinks links, JdbcClient db) {
        this.people = people;
        this.links = links;
        this.db = db;
    }

    @AfterEach
    void as_it_was() {
        db.sql("update person set operator = true where mail = :mail")
                .param("mail", UNSET)
                .update();
    }

    @Test
    void who_ran_it_while_it_was_tried_out_runs_nothing_once_somebody_is_named() {
        new Welcome(people, links, "http://localhost", UNSET).say();
        assertThat(people.withMail(UNSET).orElseThrow().operator()).isTrue();
        var named = "named-" + UUID.randomUUID() + "@test.kith";
        new Welcome(people, links, "https://kith.test", named).say();
        assertThat(people.withMail(named).orElseThrow().operator()).isTrue();
        assertThat(people.withMail(UNSET).orElseThrow().operator()).isFalse();
    }
}
