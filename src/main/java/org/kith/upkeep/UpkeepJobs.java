package org.kith.upkeep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.kith.shared.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;

/** Once an hour, on any node: successors who did not answer, and groups that are to be asked. */
@Configuration(proxyBeanMethods = false)
class UpkeepJobs {

    private static final String KEEP = "keep-groups";

    @Bean
    RecurringTask<Void> keepGroups(
            Networks networks, HandingOver handingOver, StillThere stillThere, WallClock clock) {
        return Tasks.recurring(KEEP, FixedDelay.ofHours(1))
                .execute(
                        (task, context) -> {
                            if (clock.believed()) {
                                networks.each(KEEP, one -> handingOver.expire(one, Instant.now()));
                                networks.each(KEEP, one -> stillThere.round(one, Instant.now()));
                            }
                        });
    }
}
