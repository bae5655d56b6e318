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

    @Bean
    RecurringTask<Void> remindOfDecisions(Networks networks, DecisionReminders reminders) {
        return Tasks.recurring("remind-of-decisions", FixedDelay.ofHours(1))
                .execute(
                        (task, context) ->
                                networks.all()
                                        .forEach(
                                                network ->
                                                        reminders.round(network, Instant.now())));
    }
}
