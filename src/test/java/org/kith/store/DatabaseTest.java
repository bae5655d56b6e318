package org.kith.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@KithTest
class DatabaseTest {

    private final Database good;

    DatabaseTest(Database database) {
        this.good = database;
    }

    @Test
    void a_database_with_plain_roles_is_taken() {
        assertThatCode(good::check).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_password_is_said_with_the_role() {
        refuses(as(good.url(), "kith", "wrong"), "refuses the role \"kith\"");
    }

    @Test
    void a_role_that_could_see_every_network_is_refused() {
        refuses(as(good.url(), "postgres", good.owner().password()), "BYPASSRLS");
    }

    @Test
    void a_database_that_does_not_exist_is_said() {
        refuses(
                as(good.url() + "_not", "kith", good.application().password()),
                "kith_not does not exist");
    }

    @Test
    void a_server_that_does_not_answer_is_said_without_the_options_of_its_address() {
        refuses(
                as("jdbc:postgresql://localhost:1/kith?password=secret", "kith", ""),
                "postgresql://localhost:1/kith does not answer");
    }

    @Test
    void a_schema_of_a_newer_kith_is_left_alone() {
        var db =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                good.url(), good.owner().name(), good.owner().password()));
        db.sql(
                        """
                        insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 'test', 1, true)
                        """)
                .update();
        try {
            assertThatThrownBy(() -> new Migrations(good).run())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("newer Kith (schema 9999)");
        } finally {
            db.sql("delete from flyway_schema_history where version = '9999'").update();
        }
    }

    private Database as(String url, String role, String password) {
        var owner = url.startsWith(good.url()) && !url.equals(good.url()) ? null : good.owner();
        var application = new Database.Role(role, password);
        return new Database(url, owner == null ? application : owner, application);
    }

    private static void refuses(Database database, String said) {
        assertThatThrownBy(database::check)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("secret");
    }
}
