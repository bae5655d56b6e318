package org.kith.admin;

import org.kith.sheet.BadLines;
import org.kith.sheet.ListRefused;
import org.kith.sheet.ListWriter;

import picocli.CommandLine.Option;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;

/**
 * A command that reads plain lists and writes one to standard output; it needs no database. What it
 * does meanwhile, and the lines that it cannot use, stand on standard error. Ends with 0, with 2
 * where the command line is not understood, and with 3 where a list is not.
 */
abstract class ListCommand implements Callable<Integer> {

    static final int BAD_INPUT = 3;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = "--strict",
            description = "End with 3 at the first bad line; otherwise they are named and skipped.")
    private boolean strict;

    @Override
    public final Integer call() {
        var bad = new BadLines(strict, System.err::println);
        try (var out =
                new ListWriter(
                        new BufferedOutputStream(
                                new FileOutputStream(FileDescriptor.out), 1 << 16))) {
            write(out, bad);
        } catch (ListRefused refused) {
            System.err.println(refused.getMessage());
            return BAD_INPUT;
        } catch (UncheckedIOException nobodyReads) {
            System.err.println("the output cannot be written: " + nobodyReads.getMessage());
            return 1;
        }
        if (bad.count() > 0) {
            System.err.printf("skipped %,d bad lines%n", bad.count());
        }
        return 0;
    }

    /** Reads, works and writes; headings first. */
    abstract void write(ListWriter out, BadLines bad);

    /** Says on standard error what is being done. */
    static void say(String sentence, Object... values) {
        System.err.printf(sentence + "%n", values);
    }
}
