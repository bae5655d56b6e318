package org.kith.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class StoreConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${kith.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(@Value("${kith.data}") Path data) {
        return EmbeddedDatabase.start(data);
    }

    @Bean
    Database database(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        return settings.external() ? settings.database() : embedded.getObject().database();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database) {
        Migrations.run(database);
        var pool = new HikariConfig();
        pool.setPoolName("kith");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.application().name());
        pool.setPassword(database.application().password());
        pool.setMaximumPoolSize(16);
        var source = new HikariDataSource(pool);
        refuseAlmightyRole(source);
        return source;
    }

    /** Row-level security does not hold such a role: networks would see each other's rows. */
    private static void refuseAlmightyRole(DataSource source) {
        var almighty =
                JdbcClient.create(source)
                        .sql(
                                "select rolsuper or rolbypassrls from pg_roles where rolname ="
                                        + " current_user")
                        .query(Boolean.class)
                        .single();
        if (almighty) {
            throw new CannotStart(
                    "KITH_DATABASE_USER is a superuser or has BYPASSRLS, so networks could not be"
                        + " kept apart: create a plain role for Kith and set KITH_DATABASE_OWNER"
                        + " for the migrations.");
        }
    }
}
