package org.kith.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * An external PostgreSQL, by KITH_DATABASE_URL, _USER, _PASSWORD and, where migrations run under
 * another role, _OWNER and _OWNER_PASSWORD. Without a url Kith starts its own in the data folder.
 *
 * @param migrate false for a look that changes nothing; it may then look at a running Kith's own
 */
@ConfigurationProperties("kith.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String owner,
        @Nullable String ownerPassword,
        @DefaultValue("true") boolean migrate) {

    boolean external() {
        return url != null && !url.isBlank();
    }

    /** Hosting providers hand out postgres://user:password@host/name; JDBC wants its own form. */
    Database database() {
        var given = java.util.Objects.requireNonNull(url);
        if (given.startsWith("jdbc:postgresql:")) {
            return with(given, role(user, password, "KITH_DATABASE_USER"));
        }
        if (!given.matches("postgres(ql)?://.+")) {
            throw new CannotStart(
                    "KITH_DATABASE_URL must begin with postgresql:// or jdbc:postgresql://.");
        }
        var uri = address(given);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var jdbc = "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query;
        var info = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        var named = user != null ? user : info.length > 0 ? info[0] : null;
        var secret = password != null ? password : info.length > 1 ? info[1] : null;
        return with(jdbc, role(named, secret, "KITH_DATABASE_USER"));
    }

    private static URI address(String given) {
        try {
            var uri = new URI(given);
            if (uri.getHost() != null && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException unreadable) {
            // Said below without the address, which may carry a password.
        }
        throw new CannotStart(
                "KITH_DATABASE_URL must be of the form postgresql://host:port/database, with signs"
                        + " like @ or # in a password written as %40 or %23.");
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
