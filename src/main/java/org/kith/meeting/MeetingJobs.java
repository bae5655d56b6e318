package org.kith.meeting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;

/** Once an hour, on any node: groups are reminded of what they are to do. */
@Configuration(proxyBeanMethods = false)
class MeetingJobs {

    private static final String REMIND = "remind-of-decisions";

    @Bean
    RecurringTask<Void> remindOfDecisions(Networks networks, DecisionReminders reminders) {
        return Tasks.recurring(REMIND, FixedDelay.ofHours(1))
                .execute(
                        (task, context) ->
                                networks.each(REMIND, one -> reminders.round(one, Instant.now())));
    }
}
