package org.kith.admin;

import org.kith.backup.BackupRefused;
import org.kith.backup.Unfinished;
import org.kith.files.FilesConfiguration;
import org.kith.store.LastWords;
import org.kith.store.StoreConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * A command on the database as a whole. Says on standard error what it does; ends with 0, with 1
 * where the database or the disk fails, with 2 where the command line is not understood, and with 3
 * where a file or the database is not one that this can be done with.
 */
abstract class KeepingCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    @Override
    public final Integer call() {
        var begun = System.nanoTime();
        try {
            keep();
            say("took %.1f s", Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3);
            return 0;
        } catch (BackupRefused refused) {
            say(String.valueOf(refused.getMessage()));
            return ListCommand.BAD_INPUT;
        } catch (Unfinished inPart) {
            say(String.valueOf(inPart.getMessage()));
            return 1;
        } catch (IOException | SQLException failed) {
            say("nothing is done: " + failed.getMessage());
            return 1;
        } catch (RuntimeException failed) {
            if (LastWords.said(failed)) {
                return 1;
            }
            throw failed;
        }
    }

    abstract void keep() throws IOException, SQLException;

    /**
     * @param migrate "true" for a database of its own, "false" for one that may belong to a running
     *     Kith
     */
    static ConfigurableApplicationContext database(String migrate) {
        // Lazily: nobody is to bring tables up to date that are about to be filled.
        return new SpringApplicationBuilder(StoreConfiguration.class, FilesConfiguration.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("kith.database.migrate=" + migrate)
                .run();
    }

    /** What is written may be all there is; it is no success. */
    static void refuseMissing(int files) {
        if (files > 0) {
            throw new Unfinished(
                    "%,d files that rows name are missing in it: doctor says more"
                            .formatted(files));
        }
    }

    static void say(String sentence) {
        System.err.println(sentence);
    }

    static void say(String sentence, Object... values) {
        System.err.printf(sentence + "%n", values);
    }
}
