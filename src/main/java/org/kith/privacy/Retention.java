package org.kith.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.kith.shared.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets by itself what nobody needs any more. */
@Configuration(proxyBeanMethods = false)
class Retention {

    private static final String FORGET = "forget-what-is-over";

    @Bean
    RecurringTask<Void> forgetWhatIsOver(Networks networks, Over over, WallClock clock) {
        return Tasks.recurring(FORGET, FixedDelay.ofHours(12))
                .execute((task, context) -> forget(networks, over, clock));
    }

    static void forget(Networks networks, Over over, WallClock clock) {
        if (clock.believed()) {
            over.forget();
            networks.each(FORGET, network -> over.forget(network.id()));
        }
    }
}
