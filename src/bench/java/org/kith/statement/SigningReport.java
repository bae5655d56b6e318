package org.kith.statement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What was seen of a crowd that signs.
 *
 * @param started in the program's first seconds
 * @param measured when it had served for {@link #WARM}
 * @param commits a second, of pgbench
 * @param load of the machine when the run began
 * @param counted how long after the last button the page has the exact count
 */
record SigningReport(
        Measured started,
        Measured measured,
        double commits,
        double load,
        Killed killed,
        Duration counted) {

    static final int CONNECTIONS = 150;
    static final int CLIENTS = 50;
    static final int CONFIRMED = 200;
    static final Duration WARM = Duration.ofMinutes(2);

    private static final Path REPORT = Path.of("docs", "benchmarks-signing.md");

    /** Times in milliseconds. */
    record Measured(double perSecond, double p50, double p99, double most, Cost cost) {}

    /** Microseconds of a processor for one signature; the database's are not among them. */
    record Cost(double program, double driver) {}

    /** How many were acknowledged before the program was killed, and how many heard nothing. */
    record Killed(int acknowledged, int unsure) {}

    void write() throws IOException {
        Files.writeString(
                REPORT,
                String.format(
                        Locale.ROOT,
                        """
                        # Signing in a crowd

                        Written by `./mvnw -Pbench verify`; do not edit. %s, %d processors, Java %s, PostgreSQL 18
                        embedded with its default settings; the driver, the program and the database on this one machine,
                        whose load was %.1f when the run began.

                        %d connections send the form of one statement (`SigningBench`, `Burst`), each as soon as it has its
                        answer, which comes once the signature is committed. pgbench commits single rows of two columns with
                        %d clients, before and after, and is given as the mean.

                        | | a second | p50, ms | p99, ms | longest, ms |
                        |---|---|---|---|---|
                        | signatures acknowledged, in the program's first seconds | %,.0f | %.1f | %.1f | %.1f |
                        | after %d seconds of the same | %,.0f | %.1f | %.1f | %.1f |
                        | pgbench, single rows | %,.0f | | | |
                        | **ratio** | **%.2f** | | | |

                        One signature takes %.0f µs of a processor in the program and %.0f µs in the driver, in the first seconds
                        %.0f and %.0f, for it serves as it compiles itself; the rest of both processors is the database's and the
                        kernel's.

                        The program is killed (SIGKILL) three seconds into a second burst: of %,d signatures that it had
                        acknowledged none was lost; %,d of which the signer had heard nothing were sent again, and none is there
                        twice. %d signers confirm by the buttons of their letters; the page of the statement, asked after the
                        last button, has the exact count %d ms later.
                        """,
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        load,
                        CONNECTIONS,
                        CLIENTS,
                        started.perSecond(),
                        started.p50(),
                        started.p99(),
                        started.most(),
                        WARM.toSeconds(),
                        measured.perSecond(),
                        measured.p50(),
                        measured.p99(),
                        measured.most(),
                        commits,
                        measured.perSecond() / commits,
                        measured.cost().program(),
                        measured.cost().driver(),
                        started.cost().program(),
                        started.cost().driver(),
                        killed.acknowledged(),
                        killed.unsure(),
                        CONFIRMED,
                        counted.toMillis()));
    }
}
