package org.kith.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets by itself what nobody needs any more. */
@Configuration(proxyBeanMethods = false)
class Retention {

    @Bean
    RecurringTask<Void> forgetWhatIsOver(Networks networks, Over over) {
        return Tasks.recurring("forget-what-is-over", FixedDelay.ofHours(12))
                .execute(
                        (task, context) -> {
                            over.forget();
                            networks.all().forEach(network -> over.forget(network.id()));
                        });
    }
}
