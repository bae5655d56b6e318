package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@KithTest
class LimitsTest {

    private final Limits limits;
    private final JdbcClient db;

    LimitsTest(Limits limits, JdbcClient db) {
        this.limits = limits;
        this.db = db;
    }

    @Test
    void the_limit_lets_through_what_it_says_and_then_says_how_long_to_wait() {
        var whom = UUID.randomUUID().toString();
        IntStream.range(0, Limit.CODE.times()).forEach(n -> limits.count(Limit.CODE, whom));
        var refused = catchThrowableOfType(TooMany.class, () -> limits.count(Limit.CODE, whom));
        assertThat(refused.needed()).isPositive().isLessThanOrEqualTo(Limit.CODE.within());
    }

    @Test
    void one_limit_and_one_person_do_not_use_up_another() {
        var whom = UUID.randomUUID().toString();
        IntStream.range(0, Limit.CODE.times()).forEach(n -> limits.count(Limit.CODE, whom));
        limits.count(Limit.CODE, UUID.randomUUID().toString());
        limits.count(Limit.WRITES_BY_ACCOUNT, whom);
    }

    @Test
    void many_at_once_are_counted_together() throws Exception {
        var whom = UUID.randomUUID().toString();
        Callable<Boolean> passing =
                () -> {
                    try {
                        limits.count(Limit.CODE, whom);
                        return true;
                    } catch (TooMany refused) {
                        return false;
                    }
                };
        try (var people = Executors.newFixedThreadPool(4)) {
            var all = people.invokeAll(IntStream.range(0, 20).mapToObj(n -> passing).toList());
            var passed = 0;
            for (var one : all) {
                passed += one.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(Limit.CODE.times());
        }
    }

    @Test
    void the_table_tells_no_address() {
        limits.count(Limit.SIGN_IN_BY_ADDRESS, "192.0.2.77");
        assertThat(db.sql("select id from limit_bucket").query(String.class).list())
                .isNotEmpty()
                .noneMatch(id -> id.contains("192.0.2.77"));
    }

    @Test
    void what_holds_nobody_back_any_more_is_forgotten() {
        limits.count(Limit.CODE, UUID.randomUUID().toString());
        var before = db.sql("select count(*) from limit_bucket").query(Long.class).single();
        db.sql("update limit_bucket set expires_at = 1").update();
        limits.forget();
        assertThat(before).isPositive();
        assertThat(db.sql("select count(*) from limit_bucket").query(Long.class).single()).isZero();
    }
}
