package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;

/** The public registers that state links: shared by all networks. */
@Repository
public class Sources {

    private final JdbcClient db;

    Sources(JdbcClient db) {
        this.db = db;
    }

    /**
     * A public register at the time when a copy was made.
     *
     * @param licence under which it may be shown
     * @param retrieved the year or date of the copy
     */
    public record Source(
            String key,
            String title,
            @Nullable String publisher,
            @Nullable String url,
            @Nullable String licence,
            @Nullable String retrieved) {}

    /** Makes them known; what was known of them before gives way. */
    public void add(List<Source> sources) {
        for (var source : sources) {
            db.sql(
                            """
                            insert into source (key, title, publisher, url, licence, retrieved)
                            values (:key, :title, :publisher, :url, :licence, :retrieved)
                            on conflict (key) do update set
                                title = excluded.title, publisher = excluded.publisher, url = excluded.url,
                                licence = excluded.licence, retrieved = excluded.retrieved
                            """)
                    .paramSource(source)
                    .update();
        }
    }
}
