package org.kith.introduction;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.kith.shared.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;

/** Once an hour, on any node: requests that nobody answered run out, network by network. */
@Configuration(proxyBeanMethods = false)
class Expiry {

    private static final String EXPIRE = "expire-introductions";

    @Bean
    RecurringTask<Void> expireIntroductions(
            Networks networks, Introducing introducing, WallClock clock) {
        return Tasks.recurring(EXPIRE, FixedDelay.ofHours(1))
                .execute(
                        (task, context) -> {
                            if (clock.believed()) {
                                var now = Instant.now();
                                networks.each(EXPIRE, one -> introducing.expire(one, now));
                            }
                        });
    }
}
