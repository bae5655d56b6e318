package org.kith.admin;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The command line: without a command, or with settings alone ({@code --server.port=8081}), Kith
 * serves. A further command is a class of its own, named here; it starts a database only if it
 * needs one.
 */
@Command(
        name = "kith",
        versionProvider = Version.class,
        description = "The software that twinning networks run on.",
        subcommands = {
            Serve.class,
            Doctor.class,
            SignOut.class,
            Unguard.class,
            Backup.class,
            Restore.class,
            ExportNetwork.class,
            ImportNetwork.class,
            DeleteNetwork.class,
            Match.class,
            Index.class,
            Suggest.class,
            Compare.class,
            Dedupe.class,
            HelpCommand.class
        })
public final class KithCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    private boolean version;

    private KithCommand() {}

    /**
     * Serving returns and leaves the web server running; every other command ends the program with
     * its exit code: 0 done, 1 something is wrong, 2 not understood.
     */
    public static void run(Consumer<String[]> serving, String... args) {
        if (Arrays.stream(args).allMatch(KithCommand::isSetting)) {
            serving.accept(args);
        } else {
            var line = new CommandLine(new KithCommand(), new Commands(serving));
            var code = line.execute(args);
            if (line.getParseResult() == null || !Serve.chosen(line.getParseResult())) {
                System.exit(code);
            }
        }
    }

    private static boolean isSetting(String arg) {
        return arg.startsWith("--") && arg.contains("=");
    }
}
