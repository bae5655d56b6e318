package org.kith.departure;

import org.jspecify.annotations.Nullable;
import org.kith.network.Network;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * What goes along when a network is taken away, and what does not.
 *
 * @param rows by table; null where the tables cannot be read whole just now
 */
@View.Template("departure/departure")
public record DeparturePage(Network network, @Nullable Map<String, Long> rows) implements View {

    private static final List<String> KINDS =
            List.of(
                    "community",
                    "community_group",
                    "link",
                    "agreement",
                    "introduction",
                    "person",
                    "place",
                    "audit");

    public DeparturePage {
        rows = rows == null ? null : Map.copyOf(rows);
    }

    public boolean possible() {
        return rows != null;
    }

    /** The tables that readers know by name. */
    public List<String> kinds() {
        return KINDS;
    }

    public long of(String table) {
        return rows == null ? 0 : rows.getOrDefault(table, 0L);
    }

    /** Rows of all the other tables. */
    public long others() {
        return all() - KINDS.stream().mapToLong(this::of).sum();
    }

    public long all() {
        return rows == null ? 0 : rows.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public int status() {
        return possible() ? 200 : 503;
    }
}
