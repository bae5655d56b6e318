package org.kith.upkeep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;

/** Once an hour, on any node: successors who did not answer, and groups that are to be asked. */
@Configuration(proxyBeanMethods = false)
class UpkeepJobs {

    @Bean
    RecurringTask<Void> keepGroups(
            Networks networks, HandingOver handingOver, StillThere stillThere) {
        return Tasks.recurring("keep-groups", FixedDelay.ofHours(1))
                .execute(
                        (task, context) ->
                                networks.all()
                                        .forEach(
                                                network -> {
                                                    handingOver.expire(network, Instant.now());
                                                    stillThere.round(network, Instant.now());
                                                }));
    }
}
