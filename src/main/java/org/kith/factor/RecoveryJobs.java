package org.kith.factor;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.shared.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what nobody objected to, and ends what nobody spoke for. */
@Configuration(proxyBeanMethods = false)
class RecoveryJobs {

    @Bean
    RecurringTask<Void> recoverAccounts(
            Recoveries recoveries, Recovering recovering, WallClock clock) {
        return Tasks.recurring("recover-accounts", FixedDelay.ofMinutes(10))
                .execute(
                        (task, context) -> {
                            if (clock.believed()) {
                                recoveries.ripe().forEach(recovering::open);
                                recoveries.stale().forEach(recovering::expire);
                            }
                        });
    }
}
