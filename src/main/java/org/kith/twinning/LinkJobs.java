package org.kith.twinning;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;

/** Once an hour, on any node: whoever has not answered is reminded, network by network. */
@Configuration(proxyBeanMethods = false)
class LinkJobs {

    private static final String REMIND = "remind-of-links";

    @Bean
    RecurringTask<Void> remindOfLinks(Networks networks, LinkReminders reminders) {
        return Tasks.recurring(REMIND, FixedDelay.ofHours(1))
                .execute(
                        (task, context) ->
                                networks.each(REMIND, one -> reminders.round(one, Instant.now())));
    }
}
