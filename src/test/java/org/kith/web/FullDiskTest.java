package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;

class FullDiskTest {

    @Test
    void a_full_disk_is_seen_however_deep_it_lies() {
        var full = new SQLException("could not extend file", "53100");
        assertThat(FullDisk.isWhy(full)).isTrue();
        assertThat(FullDisk.isWhy(new IllegalStateException(new RuntimeException(full)))).isTrue();
    }

    @Test
    void other_failures_are_not_taken_for_it() {
        assertThat(FullDisk.isWhy(new SQLException("too many connections", "53300"))).isFalse();
        assertThat(FullDisk.isWhy(new IllegalStateException("no room"))).isFalse();
    }

    @Test
    void causes_that_go_in_a_circle_come_to_an_end() {
        var one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        assertThat(FullDisk.isWhy(one)).isFalse();
    }
}
