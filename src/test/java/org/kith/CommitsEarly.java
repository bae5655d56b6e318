package org.kith;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tests of the running program need no write to outlive their machine, and thousands of them would
 * wait for the disk. That Kith itself acknowledges only what is durable is proven in room store, in
 * clusters of its own that are killed; and benchmarks, which share the database, wait as Kith does.
 * A statement of a test that waits for a lock which nobody gives up ends by itself.
 */
@Component
class CommitsEarly {

    private static final boolean WAITS = System.getProperty("kith.fork") == null;

    private final JdbcClient db;
    private final HikariDataSource pool;

    CommitsEarly(JdbcClient db, HikariDataSource pool) {
        this.db = db;
        this.pool = pool;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        db.sql("alter role current_user set synchronous_commit = " + (WAITS ? "on" : "off"))
                .update();
        db.sql("alter role current_user set statement_timeout = " + (WAITS ? "0" : "'10min'"))
                .update();
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
