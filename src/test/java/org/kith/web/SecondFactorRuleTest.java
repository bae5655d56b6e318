package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.account.Office;
import org.kith.account.Person;
import org.kith.account.Power;
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
        var coordinator = Power.of(Office.COORDINATOR);
        assertThat(rule.held(session(false, false), coordinator)).isEqualTo(Role.READER);
        assertThat(rule.held(session(true, false), Power.OF_OPERATOR)).isEqualTo(Role.PERSON);
        assertThat(rule.held(session(true, true), coordinator)).isEqualTo(Role.COORDINATOR);
        assertThat(rule.held(session(false, false), Power.of(Office.REPRESENTATIVE)))
                .isEqualTo(Role.REPRESENTATIVE);
    }

    @Test
    void a_safeguarding_lead_without_a_factor_has_what_their_other_offices_give() {
        var rule = new SecondFactor("", PUBLIC);
        var lead = Power.of(Office.SAFEGUARDING_LEAD);
        assertThat(rule.held(session(false, false), lead)).isEqualTo(Role.PERSON);
        assertThat(rule.held(session(true, true), lead)).isEqualTo(Role.READER);
        var secretary = lead.and(Power.of(Office.SECRETARY));
        assertThat(rule.held(session(false, false), secretary)).isEqualTo(Role.REPRESENTATIVE);
    }

    @Test
    void a_token_made_without_a_factor_has_no_power_on_a_public_address() {
        var token = new Session(id(), person(), true, false, false);
        assertThat(new SecondFactor("", PUBLIC).held(token, Power.of(Office.COORDINATOR)))
                .isEqualTo(Role.READER);
    }

    @Test
    void where_kith_is_tried_out_only_who_has_a_factor_shows_it() {
        var rule = new SecondFactor("", HERE);
        var coordinator = Power.of(Office.COORDINATOR);
        assertThat(rule.held(session(false, false), coordinator)).isEqualTo(Role.COORDINATOR);
        assertThat(rule.held(session(true, false), coordinator)).isEqualTo(Role.READER);
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
