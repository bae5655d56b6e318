package org.kith.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/** How many answers a list command gives to each row. */
final class TopOption {

    private static final int MOST = 1000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private int top;

    @Option(
            names = "--top",
            defaultValue = "10",
            paramLabel = "N",
            description = "At most so many for each row, 1 to " + MOST + " (${DEFAULT-VALUE}).")
    void set(int number) {
        if (number < 1 || number > MOST) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--top is a number from 1 to " + MOST + ", not " + number);
        }
        top = number;
    }

    int get() {
        return top;
    }
}
