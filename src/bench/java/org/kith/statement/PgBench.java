package org.kith.statement;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL's own measure of commits: one row each, by clients that do nothing else. */
record PgBench(Path program, URI database, String password) {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final List<String> FOLDERS =
            List.of(
                    "/usr/bin",
                    "/usr/local/bin",
                    "/usr/lib/postgresql/18/bin",
                    "/usr/lib/postgresql/17/bin",
                    "/usr/lib/postgresql/16/bin",
                    "/usr/lib/postgresql/15/bin");

    /** The embedded PostgreSQL comes without it: that of the system's PostgreSQL is taken. */
    static PgBench of(String jdbc, String password) {
        var program =
                FOLDERS.stream()
                        .map(folder -> Path.of(folder, "pgbench"))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("install pgbench"));
        return new PgBench(program, URI.create(jdbc.substring("jdbc:".length())), password);
    }

    void table() throws IOException, InterruptedException {
        var psql = program.resolveSibling("psql");
        run(
                command(
                        psql,
                        "-c",
                        "create table if not exists bench_row (id bigserial primary key, said text,"
                                + " at timestamptz default now())"));
    }

    /** What it is set to here, one to a line. */
    String settings(String... names) throws IOException, InterruptedException {
        var psql = program.resolveSibling("psql");
        var show = Stream.of(names).map("show %s;"::formatted).collect(Collectors.joining(" "));
        return run(command(psql, "-A", "-t", "-c", show)).strip();
    }

    /** Commits a second. */
    double commits(int clients, int seconds) throws IOException, InterruptedException {
        var script = Files.createTempFile("row", ".sql");
        Files.writeString(script, "insert into bench_row (said) values ('one row');\n");
        var out =
                run(
                        command(
                                program,
                                "-n",
                                "-M",
                                "prepared",
                                "-c",
                                String.valueOf(clients),
                                "-j",
                                "2",
                                "-T",
                                String.valueOf(seconds),
                                "-f",
                                script.toString()));
        var tps = TPS.matcher(out);
        if (!tps.find()) {
            throw new IllegalStateException(out);
        }
        return Double.parseDouble(tps.group(1));
    }

    private List<String> command(Path what, String... options) {
        return Stream.concat(
                        Stream.of(
                                what.toString(),
                                "-h",
                                database.getHost(),
                                "-p",
                                String.valueOf(database.getPort()),
                                "-U",
                                "postgres"),
                        Stream.concat(
                                Stream.of(options), Stream.of(database.getPath().substring(1))))
                .toList();
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(out);
        }
        return out;
    }
}
