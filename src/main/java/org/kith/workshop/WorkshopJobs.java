package org.kith.workshop;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once an hour, on any node: who waits gets the places of those who were erased. */
@Configuration(proxyBeanMethods = false)
class WorkshopJobs {

    private static final String FILL = "fill-workshops";

    @Bean
    RecurringTask<Void> fillWorkshops(Networks networks, MovingUp moving) {
        return Tasks.recurring(FILL, FixedDelay.ofHours(1))
                .execute((task, context) -> networks.each(FILL, moving::round));
    }
}
