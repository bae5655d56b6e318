package org.kith.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/**
 * An external PostgreSQL, by KITH_DATABASE_URL, _USER, _PASSWORD and, where migrations run under
 * another role, _OWNER and _OWNER_PASSWORD. Without a url Kith starts its own in the data folder.
 */
@ConfigurationProperties("kith.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String owner,
        @Nullable String ownerPassword) {

    boolean external() {
        return url != null && !url.isBlank();
    }

    /** Hosting providers hand out postgres://user:password@host/name; JDBC wants its own form. */
    Database database() {
        var given = java.util.Objects.requireNonNull(url);
        if (given.startsWith("jdbc:")) {
            return with(given, role(user, password, "KITH_DATABASE_USER"));
        }
        if (!given.matches("postgres(ql)?://.+")) {
            throw new CannotStart(
                    "KITH_DATABASE_URL must begin with postgresql:// or jdbc:postgresql://.");
        }
        var uri = URI.create(given);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query;
        var info = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        var named = user != null ? user : info.length > 0 ? info[0] : null;
        var secret = password != null ? password : info.length > 1 ? info[1] : null;
        return with(jdbc, role(named, secret, "KITH_DATABASE_USER"));
    }

    private Database with(String jdbc, Database.Role application) {
        var migrating = owner == null ? application : role(owner, ownerPassword, "");
        return new Database(jdbc, migrating, application);
    }

    private static Database.Role role(
            @Nullable String name, @Nullable String password, String setting) {
        if (name == null) {
            throw new CannotStart(
                    "KITH_DATABASE_URL is set, so " + setting + " must name the role to use.");
        }
        return new Database.Role(name, password == null ? "" : password);
    }
}
