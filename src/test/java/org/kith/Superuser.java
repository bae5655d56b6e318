package org.kith;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Who may do everything to the tests' database: an intruder, or one who looks at all networks. */
@Component
public class Superuser {

    private final String url;
    private final String secret;

    Superuser(DataSource pool, Environment settings) throws SQLException {
        this.url = pool.unwrap(HikariDataSource.class).getJdbcUrl();
        try {
            var folder = Path.of(settings.getRequiredProperty("kith.data"));
            this.secret = Files.readString(folder.resolve("database.secret")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Connection connect() throws SQLException {
        return connect("kith");
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                url.substring(0, url.lastIndexOf('/') + 1) + database, "postgres", secret);
    }

    /** The role that owns the tables. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, "kith_owner", secret);
    }
}
