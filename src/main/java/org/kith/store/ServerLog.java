package org.kith.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Finds out from PostgreSQL's own log why it did not start, and says it in one sentence. */
final class ServerLog {

    /** It speaks of shared memory on good days, too. */
    private static final Pattern NO_MEMORY =
            Pattern.compile("could not (create|map|resize|open|attach)[^\\n]* shared memory");

    private ServerLog() {}

    static String whyNot(DataFolder folder, Exception failed) {
        var log = read(folder.resolve("postgresql.log"));
        var all = log + "\n" + failed + "\n" + failed.getCause();
        var cluster = folder.resolve("postgresql");
        if (NO_MEMORY.matcher(all).find()) {
            return "this machine has not enough memory left for PostgreSQL, which shares 256 MB"
                    + " among its processes: close other programs, or raise the limit.";
        }
        if (all.contains("No space left on device")) {
            return "the disk of %s is full: make room and start Kith again, or choose another folder with KITH_DATA."
                    .formatted(cluster);
        }
        return "the embedded PostgreSQL did not start in %s (%s): check the folder's permissions and see postgresql.log beside it."
                .formatted(cluster, lastComplaint(log, CannotStart.firstLine(failed)));
    }

    private static String lastComplaint(String log, String otherwise) {
        return log.lines()
                .filter(line -> line.matches(".*(FATAL|PANIC|error): .*"))
                .reduce((first, later) -> later)
                .map(line -> line.replaceFirst(".*(?:FATAL|PANIC|error): +", ""))
                .orElse(otherwise);
    }

    private static String read(Path log) {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
