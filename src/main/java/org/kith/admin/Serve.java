package org.kith.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What Kith does without a command. */
@Command(name = "serve", description = "Serves the pages of every network (the default).")
final class Serve implements Runnable {

    private final Consumer<String[]> serving;

    @Parameters(description = "Settings, such as --server.port=8081.", arity = "0..*")
    private List<String> settings = new ArrayList<>();

    Serve(Consumer<String[]> serving) {
        this.serving = serving;
    }

    static boolean chosen(ParseResult line) {
        return line.hasSubcommand()
                && line.subcommand().commandSpec().userObject() instanceof Serve;
    }

    @Override
    public void run() {
        serving.accept(settings.toArray(String[]::new));
    }
}
