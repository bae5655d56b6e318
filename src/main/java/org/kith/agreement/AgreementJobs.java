package org.kith.agreement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;

/** Once an hour, on any node: both sides are reminded of reviews and last days. */
@Configuration(proxyBeanMethods = false)
class AgreementJobs {

    private static final String REMIND = "remind-of-agreements";

    @Bean
    RecurringTask<Void> remindOfAgreements(Networks networks, AgreementReminders reminders) {
        return Tasks.recurring(REMIND, FixedDelay.ofHours(1))
                .execute(
                        (task, context) ->
                                networks.each(REMIND, one -> reminders.round(one, Instant.now())));
    }
}
