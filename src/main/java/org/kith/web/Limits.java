package org.kith.web;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;

import org.kith.account.InstallationKey;
import org.kith.shared.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;

import javax.sql.DataSource;

/**
 * Counts in the database, so that all nodes count together. Whom it counts is kept as a signature:
 * who reads the table learns no address. Not for use within a transaction: what was tried counts,
 * whatever becomes of it, and a second connection is needed.
 */
@Component
public class Limits implements WallClock.WaitsForIt {

    private static final int BATCH = 1_000;

    private final ProxyManager<String> buckets;
    private final InstallationKey key;
    private final JdbcClient db;

    Limits(DataSource database, InstallationKey key, JdbcClient db) {
        this.key = key;
        this.db = db;
        this.buckets =
                Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                        .table("limit_bucket")
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .expirationAfterWrite(
                                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                        Duration.ofMinutes(1)))
                        .build();
    }

    /**
     * Counts one more.
     *
     * @throws TooMany when the limit is reached
     */
    public void count(Limit limit, String whom) {
        var signed = key.sign((limit + ":" + whom).getBytes(StandardCharsets.UTF_8));
        var bucket =
                buckets.builder()
                        .build(HexFormat.of().formatHex(signed, 0, 16), () -> configuration(limit));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw TooMany.after(probe);
        }
    }

    /** Forgets whom nothing holds back any more, so that the table stays small. */
    void forget() {
        if (buckets instanceof ExpiredEntriesCleaner cleaner) {
            while (cleaner.removeExpired(BATCH) == BATCH) {}
        }
    }

    /** A bucket of the future fills up again when that comes: nobody is held back until then. */
    @Override
    public void wentBack() {
        db.sql("delete from limit_bucket").update();
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder().addLimit(limit.bandwidth()).build();
    }
}
