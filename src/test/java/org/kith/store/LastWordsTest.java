package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

class LastWordsTest {

    @Test
    void a_full_disk_is_named_wherever_it_was_met() {
        var full = new SQLException("could not extend file", "53100");

        assertThat(LastWords.sentence(new BeanCreationException("a", new RuntimeException(full))))
                .hasValueSatisfying(said -> assertThat(said).contains("disk").contains("full"));
    }

    @Test
    void a_bug_keeps_its_stack_trace() {
        assertThat(new LastWords().reportException(new IllegalStateException("bug"))).isFalse();
    }

    @Test
    void two_programs_do_not_share_a_data_folder(@TempDir Path data) {
        var first = DataFolder.open(data);

        assertThatThrownBy(() -> DataFolder.open(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("another Kith is running")
                .hasMessageContaining("KITH_DATA");
        first.release();
        DataFolder.open(data).release();
    }

    @Test
    void a_folder_of_another_postgresql_is_left_alone(@TempDir Path data) throws Exception {
        var version = data.resolve("postgresql/PG_VERSION");
        Files.createDirectories(version.getParent());
        Files.writeString(version, "19\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(data, () -> {}))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("made by PostgreSQL 19 and this Kith brings 18");
        assertThat(version).hasContent("19");
    }

    @Test
    void a_server_without_memory_or_disk_is_told_apart(@TempDir Path data) throws Exception {
        var folder = DataFolder.open(data);
        var log = folder.resolve("postgresql.log");

        Files.writeString(log, "FATAL:  could not map anonymous shared memory: Cannot allocate\n");
        assertThat(ServerLog.whyNot(folder, new Exception())).contains("not enough memory");
        Files.writeString(log, "initdb: error: could not write: No space left on device\n");
        assertThat(ServerLog.whyNot(folder, new Exception())).contains("is full");
        Files.writeString(log, "12:00 [1] FATAL:  lock file is odd\n");
        assertThat(ServerLog.whyNot(folder, new Exception())).contains("(lock file is odd)");
        folder.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eighty", "70000", "-1"})
    void a_port_that_is_none_is_refused_by_name(String port) {
        var environment = new MockEnvironment().withProperty("server.port", port);
        var event =
                new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(),
                        new SpringApplication(),
                        new String[0],
                        environment);

        assertThatThrownBy(() -> new Port().onApplicationEvent(event))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KITH_PORT must be a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://a/b", "postgresql://host", "postgresql://u:p#w@host/db", "x"})
    void an_address_that_is_none_is_refused_without_repeating_its_password(String url) {
        var settings = new DatabaseSettings(url, "u", "secret", null, null, true);

        assertThatThrownBy(settings::database)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KITH_DATABASE_URL")
                .hasMessageNotContaining("p#w");
    }
}
