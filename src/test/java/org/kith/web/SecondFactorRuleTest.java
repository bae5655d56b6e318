package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.shared.Language;

import java.util.UUID;

class SecondFactorRuleTest {

    private static final String PUBLIC = "https://kith.test";
    private static final String HERE = "http://localhost:8080";

    @Test
    void on_a_public_address_power_waits_for_a_factor_whether_there_is_one_or_not() {
        var rule = new SecondFactor("", PUBLIC);
        assertThat(rule.held(session(false, false), Role.COORDINATOR)).isEqualTo(Role.READER);
        assertThat(rule.held(session(true, false), Role.OPERATOR)).isEqualTo(Role.PERSON);
        assertThat(rule.held(session(true, true), Role.COORDINATOR)).isEqualTo(Role.COORDINATOR);
        assertThat(rule.held(session(false, false), Role.REPRESENTATIVE))
                .isEqualTo(Role.REPRESENTATIVE);
    }

    @Test
    void a_token_made_without_a_factor_has_no_power_on_a_public_address() {
        var token = new Session(id(), person(), true, false, false);
        assertThat(new SecondFactor("", PUBLIC).held(token, Role.COORDINATOR))
                .isEqualTo(Role.READER);
    }

    @Test
    void where_kith_is_tried_out_only_who_has_a_factor_shows_it() {
        var rule = new SecondFactor("", HERE);
        assertThat(rule.held(session(false, false), Role.COORDINATOR)).isEqualTo(Role.COORDINATOR);
        assertThat(rule.held(session(true, false), Role.COORDINATOR)).isEqualTo(Role.READER);
    }

    @Test
    void the_setting_decides_against_the_address() {
        assertThat(new SecondFactor("required", HERE).shown(session(false, false))).isFalse();
        assertThat(new SecondFactor("offered", PUBLIC).shown(session(false, false))).isTrue();
        assertThatThrownBy(() -> new SecondFactor("perhaps", HERE)).hasMessageContaining("perhaps");
    }

    private static Session session(boolean guarded, boolean confirmed) {
        return new Session(id(), person(), false, guarded, confirmed);
    }

    private static Session.Id id() {
        return new Session.Id(UUID.randomUUID());
    }

    private static Person person() {
        return new Person(Person.Id.next(), "Tester", "tester@test.kith", Language.EN, false);
    }
}
