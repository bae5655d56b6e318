package org.kith.store;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Looks at the port before the database is started: a start that cannot be reached is no start, and
 * the web server itself would find out only after everything has been loaded.
 */
public final class Port implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var port = number(event.getEnvironment());
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new CannotStart(inUse(port), taken);
        }
    }

    static String inUse(int port) {
        return "port "
                + port
                + " is in use or not allowed: stop the program that has it, or give Kith another"
                + " one with KITH_PORT.";
    }

    private static int number(Environment environment) {
        var given = environment.getProperty("server.port", "8080");
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) > 65535) {
            throw new CannotStart(
                    "KITH_PORT must be a number from 1 to 65535, and it is \"" + given + "\".");
        }
        return Integer.parseInt(given);
    }
}
