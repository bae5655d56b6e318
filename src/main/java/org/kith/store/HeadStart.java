package org.kith.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Starts the embedded PostgreSQL on a thread of its own as soon as the settings are read, while the
 * program is still being put together: both take about a second or more, and need each other late.
 */
public final class HeadStart
        implements ApplicationListener<SpringApplicationEvent>,
                ApplicationContextInitializer<GenericApplicationContext> {

    private @Nullable CompletableFuture<EmbeddedDatabase> running;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> begin(prepared.getEnvironment());
            case ApplicationFailedEvent failed -> giveUp();
            default -> {}
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(HeadStart.class, () -> this);
    }

    /** The database that was begun, or one that is begun now. */
    EmbeddedDatabase database(Path data) {
        var begun = running == null ? begin(data) : running;
        running = null;
        try {
            return begun.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof CannotStart known ? known : failed;
        }
    }

    private void begin(Environment settings) {
        if (settings.getProperty("kith.database.url", "").isEmpty()) {
            running = begin(Path.of(settings.getRequiredProperty("kith.data")));
        }
    }

    private static CompletableFuture<EmbeddedDatabase> begin(Path data) {
        var begun = new CompletableFuture<EmbeddedDatabase>();
        Thread.ofPlatform()
                .name("database-start")
                .start(() -> begun.completeAsync(() -> start(data), Runnable::run));
        return begun;
    }

    private static EmbeddedDatabase start(Path data) {
        return EmbeddedDatabase.start(data, StoreConfiguration::databaseLost);
    }

    /**
     * Nobody came to ask for it; where somebody did, it is closed with the program's other parts.
     */
    private void giveUp() {
        if (running != null) {
            running.thenAccept(HeadStart::close).exceptionally(neverStarted -> null).join();
        }
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
