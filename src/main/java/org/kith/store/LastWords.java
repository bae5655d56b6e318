package org.kith.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What Kith says when it gives up for a reason that its operator can mend: one sentence on standard
 * error, once, whichever bean or loader met the reason. Anything else is a bug of ours and keeps
 * its stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class LastWords implements SpringBootExceptionReporter {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(LastWords::say);
        return sentence.isPresent();
    }

    /** The first reason is the true one; what fails because of it stays unsaid. */
    public static void say(String sentence) {
        if (SAID.compareAndSet(false, true)) {
            System.err.println("Kith stops: " + sentence);
        }
    }

    /** Whether this was said, or will be, so that nothing more needs saying. */
    public static boolean known(Throwable failure) {
        return sentence(failure).isPresent();
    }

    /** Says it where nobody has yet; false where it is a bug of ours, of which nothing is said. */
    public static boolean said(Throwable failure) {
        sentence(failure).ifPresent(LastWords::say);
        return known(failure);
    }

    static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var sentence = ownSentence(cause);
            if (sentence != null) {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String ownSentence(Throwable cause) {
        return switch (cause) {
            case CannotStart known -> known.getMessage();
            case PortInUseException taken -> Port.inUse(taken.getPort());
            case SQLException sql when "53100".equals(sql.getSQLState()) ->
                    "the disk of the database is full: make room and start Kith again, which goes"
                            + " on where it stopped.";
            case SQLException sql when "53300".equals(sql.getSQLState()) ->
                    "PostgreSQL has no connection left for Kith: raise its max_connections (Kith"
                            + " uses up to 17).";
            default -> null;
        };
    }
}
