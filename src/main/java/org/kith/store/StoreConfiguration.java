package org.kith.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import java.nio.file.Path;

/** The database and nothing else: also what a command needs that serves no pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class StoreConfiguration {

    @Lazy
    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(
            ObjectProvider<HeadStart> headStart, @Value("${kith.data}") Path data) {
        return headStart.getIfAvailable(HeadStart::new).database(data);
    }

    @Bean
    Database database(
            DatabaseSettings settings,
            ObjectProvider<EmbeddedDatabase> embedded,
            @Value("${kith.data}") Path data) {
        if (settings.external()) {
            return settings.database();
        }
        return settings.migrate()
                ? embedded.getObject().database()
                : Cluster.running(data).orElseGet(() -> embedded.getObject().database());
    }

    @Bean
    OwnedDatabase ownedDatabase(Database database) {
        return new OwnedDatabase(database);
    }

    @Bean
    Migrations migrations(Database database) {
        database.check();
        return new Migrations(database);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            Database database, Migrations migrations, DatabaseSettings settings) {
        if (settings.migrate()) {
            migrations.run();
        }
        var pool = new HikariConfig();
        pool.setPoolName("kith");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().name());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(16);
        return new HikariDataSource(pool);
    }

    /** Without its database Kith can do nothing but say so; a supervisor may start both again. */
    static void databaseLost() {
        LastWords.say(
                "its PostgreSQL ended: look at postgresql.log in the data folder and at the free"
                        + " space of its disk, then start Kith again.");
        System.exit(1);
    }
}
