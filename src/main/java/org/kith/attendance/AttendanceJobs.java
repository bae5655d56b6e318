package org.kith.attendance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;

/** Once an hour, on any node: who comes is reminded, and who waits moves up. */
@Configuration(proxyBeanMethods = false)
class AttendanceJobs {

    private static final String REMIND = "remind-of-gatherings";

    @Bean
    RecurringTask<Void> remindOfGatherings(Networks networks, AttendanceReminders reminders) {
        return Tasks.recurring(REMIND, FixedDelay.ofHours(1))
                .execute(
                        (task, context) ->
                                networks.each(REMIND, one -> reminders.round(one, Instant.now())));
    }
}
