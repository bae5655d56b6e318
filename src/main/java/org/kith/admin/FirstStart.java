package org.kith.admin;

import org.kith.shared.LoadStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Loads what Kith ships before the first page is served; each step once in the life of a database.
 */
@Component
class FirstStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final List<LoadStep> steps;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private boolean running;

    FirstStart(
            List<LoadStep> steps,
            JdbcClient db,
            PlatformTransactionManager transactions,
            @Value("${kith.load}") boolean wanted) {
        this.steps =
                steps.stream()
                        .filter(step -> wanted)
                        .sorted(Comparator.comparingInt(LoadStep::order))
                        .toList();
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        running = true;
        steps.stream().filter(step -> !isLoaded(step)).forEach(this::load);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which comes near the end. */
    @Override
    public int getPhase() {
        return 0;
    }

    private boolean isLoaded(LoadStep step) {
        return db.sql(
                                "select count(*) from loaded where step = :step and fingerprint ="
                                        + " :fingerprint")
                        .param("step", step.name())
                        .param("fingerprint", step.fingerprint())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void load(LoadStep step) {
        var begin = Instant.now();
        LOG.info("Loading {} …", step.name());
        var loaded = transaction.execute(status -> loadOnce(step));
        LOG.info(
                "Loaded {} in {} s",
                loaded,
                "%.1f".formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0));
    }

    /**
     * The rows and the note that they are there stand or fall together, wherever Kith is killed.
     */
    private String loadOnce(LoadStep step) {
        var loaded = step.load();
        db.sql(
                        """
                        insert into loaded (step, fingerprint) values (:step, :fingerprint)
                        on conflict (step) do update set fingerprint = excluded.fingerprint, loaded_at = now()
                        """)
                .param("step", step.name())
                .param("fingerprint", step.fingerprint())
                .update();
        return loaded;
    }
}
