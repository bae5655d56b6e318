package org.kith.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitJobs {

    @Bean
    RecurringTask<Void> forgetLimits(Limits limits) {
        return Tasks.recurring("forget-limits", FixedDelay.ofHours(1))
                .execute((task, context) -> limits.forget());
    }
}
