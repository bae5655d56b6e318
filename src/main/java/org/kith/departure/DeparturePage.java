package org.kith.departure;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * What goes along when a network is taken away, and what does not; what goes when it is deleted.
 *
 * @param file what the file holds; null where the tables cannot be read whole just now
 * @param own what a deletion takes
 * @param waiting the deletion that somebody asked for; null where none waits
 * @param answers what was typed to ask for one
 */
@View.Template("departure/departure")
public record DeparturePage(
        Network network,
        @Nullable Counted file,
        Counted own,
        @Nullable Deletion waiting,
        Answers answers)
        implements View {

    /**
     * Rows by table.
     *
     * @param kinds the tables that readers know by name
     */
    public record Counted(List<String> kinds, Map<String, Long> rows) {

        public Counted {
            kinds = List.copyOf(kinds);
            rows = Map.copyOf(rows);
        }

        public long of(String table) {
            return rows.getOrDefault(table, 0L);
        }

        /** Rows of all the other tables. */
        public long others() {
            return all() - kinds.stream().mapToLong(this::of).sum();
        }

        public long all() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public boolean possible() {
        return file != null;
    }

    public long days() {
        return Deletion.WAITS.toDays();
    }

    public int longestReason() {
        return Deletion.LONGEST_REASON;
    }

    @Override
    public int status() {
        if (!possible()) {
            return 503;
        }
        if (answers.fine()) {
            return 200;
        }
        return waiting == null ? 422 : 409;
    }
}
