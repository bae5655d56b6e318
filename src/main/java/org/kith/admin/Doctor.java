package org.kith.admin;

import org.kith.store.LastWords;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;

/** Looks at an installation without changing it. */
@Command(
        name = "doctor",
        description = "Checks the database, its migrations and that networks are kept apart.")
final class Doctor implements Callable<Integer> {

    @Override
    public Integer call() {
        try (var context =
                new SpringApplicationBuilder(Examination.class)
                        .web(WebApplicationType.NONE)
                        .properties("kith.database.migrate=false")
                        .run()) {
            var findings = context.getBean(Examination.class).findings();
            findings.forEach(System.out::println);
            return findings.stream().allMatch(Finding::good) ? 0 : 1;
        } catch (RuntimeException failed) {
            // Spring has already reported it, as one sentence where the operator can mend it.
            return LastWords.known(failed) ? 1 : rethrow(failed);
        }
    }

    private static int rethrow(RuntimeException bug) {
        throw bug;
    }
}
