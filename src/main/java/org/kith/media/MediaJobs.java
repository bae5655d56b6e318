package org.kith.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Four times an hour, on any node: what nobody may see any more is deleted. */
@Configuration(proxyBeanMethods = false)
class MediaJobs {

    @Bean
    RecurringTask<Void> tendPictures(Networks networks, Tending tending) {
        return Tasks.recurring("tend-pictures", FixedDelay.ofMinutes(15))
                .execute((task, context) -> networks.all().forEach(tending::round));
    }
}
