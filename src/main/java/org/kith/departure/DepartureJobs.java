package org.kith.departure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.shared.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour, on any node: networks whose coordinators asked a week ago are deleted. */
@Configuration(proxyBeanMethods = false)
class DepartureJobs {

    @Bean
    RecurringTask<Void> deleteNetworks(DueDeletions due, WallClock clock) {
        return Tasks.recurring("delete-networks", FixedDelay.ofHours(1))
                .execute((task, context) -> due.round(clock));
    }
}
