package org.kith.community;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Place;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/**
 * A program of its own that records communities as fast as it can and says which are kept, until it
 * is killed. What fails it tries again, as a person would who got no answer.
 */
@Import({
    NetworkScope.class,
    Audit.class,
    CommunityList.class,
    CommunityLoad.class,
    Communities.class
})
public class RelentlessWriter {

    private static final int HANDS = 3;

    @Bean
    JsonMapper json() {
        return new JsonMapper();
    }

    @Bean
    DataSource pool() {
        var pool = new HikariConfig();
        pool.setJdbcUrl(System.getenv("KITH_DATABASE_URL"));
        pool.setUsername(System.getenv("KITH_DATABASE_USER"));
        pool.setPassword(System.getenv("KITH_DATABASE_PASSWORD"));
        return new HikariDataSource(pool);
    }

    @Bean
    JdbcClient db(DataSource pool) {
        return JdbcClient.create(pool);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource pool) {
        return new DataSourceTransactionManager(pool);
    }

    /** The network, the place, and what the names begin with. */
    public static void main(String[] args) {
        var program = new AnnotationConfigApplicationContext(RelentlessWriter.class);
        var communities = program.getBean(Communities.class);
        var network = new Network.Id(UUID.fromString(args[0]));
        var place = new Place.Id(UUID.fromString(args[1]));
        IntStream.range(0, HANDS)
                .forEach(
                        hand ->
                                Thread.ofPlatform()
                                        .start(
                                                () ->
                                                        write(
                                                                communities,
                                                                network,
                                                                place,
                                                                args[2] + "-" + hand)));
    }

    private static void write(
            Communities communities, Network.Id network, Place.Id place, String beginning) {
        for (int i = 0; ; i++) {
            var name = beginning + "-" + i;
            while (!isKept(communities, network, community(place, name))) {
                Thread.onSpinWait();
            }
            // Its end is marked: a line that was cut off is no acknowledgement.
            System.out.println("kept " + name + ";");
        }
    }

    private static boolean isKept(
            Communities communities, Network.Id network, Community community) {
        try {
            communities.record(network, Actor.KITH, community, null);
            return true;
        } catch (DataAccessException | TransactionException lost) {
            return false;
        }
    }

    private static Community community(Place.Id place, String name) {
        return new Community(
                Community.Id.next(),
                "",
                place,
                Community.Kind.SCHOOL,
                name,
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                false);
    }
}
