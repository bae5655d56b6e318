package org.kith.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.kith.account.AuditChain;
import org.kith.account.AuditChain.Walk;
import org.kith.network.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A network of its own that writers fill, and what has come of their writes. */
final class Written {

    private static final String TWICE =
            "select name from community group by name having count(*) > 1";

    private static final String ALONE =
            """
            select coalesce(c.name, a.subject_id::text) from community c
            full join (select subject_id, count(*) as times from audit where action = 'recorded' group by subject_id) a
                 on a.subject_id = c.id
            where c.id is null or a.times is distinct from 1
            """;

    private final KillablePostgres postgres;
    private final Path log;
    private final UUID network = UUID.randomUUID();
    private final UUID place = UUID.randomUUID();

    Written(KillablePostgres postgres, Path log) {
        this.postgres = postgres;
        this.log = log;
    }

    void begin() throws SQLException {
        try (var db = postgres.connect();
                var making = db.createStatement()) {
            making.execute(
                    "insert into network (id, slug, name) values ('%s', 'n-%s', 'Killed')"
                            .formatted(network, network.toString().substring(0, 8)));
            making.execute(
                    "insert into place (id, key, slug, name, coordinates, kind, source) values ('%s', '%s', '%s', 'Here', 'none', 'town', 'test')"
                            .formatted(place, place, place));
        }
    }

    /**
     * @param beginning of the names that it writes
     */
    WriterProcess by(String beginning) throws IOException {
        return WriterProcess.start(postgres.database(), network, place, beginning, log);
    }

    /** What was acknowledged and is not there. */
    Set<String> missing(Set<String> kept) throws SQLException {
        var missing = new HashSet<>(kept);
        missing.removeAll(ask("select name from community"));
        return missing;
    }

    /** Nothing is there twice or without its audit row, and no audit row is lost. */
    void isWhole() throws SQLException {
        assertThat(ask(TWICE)).as("there twice").isEmpty();
        assertThat(ask(ALONE)).as("without its audit row, or the other way round").isEmpty();
        assertThat(walk()).isInstanceOf(Walk.Whole.class);
    }

    private List<String> ask(String sql) throws SQLException {
        try (var db = postgres.connect();
                var asking = db.createStatement()) {
            asking.execute("set kith.network = '" + network + "'");
            var found = new ArrayList<String>();
            try (var rows = asking.executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private Walk walk() throws SQLException {
        try (var db = postgres.connect();
                var holding = db.createStatement()) {
            holding.execute("set kith.network = '" + network + "'");
            return AuditChain.walk(
                    JdbcClient.create(new SingleConnectionDataSource(db, true)),
                    new Network.Id(network));
        }
    }
}
