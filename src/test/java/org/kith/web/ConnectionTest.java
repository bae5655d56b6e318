package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void whoever_has_an_address_of_a_network_has_them_all() {
        assertThat(Connection.of("2001:db8:1:2::1")).isEqualTo(Connection.of("2001:db8:1:2:ff::9"));
        assertThat(Connection.of("2001:db8:1:2::1")).isNotEqualTo(Connection.of("2001:db8:1:3::1"));
        assertThat(Connection.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
