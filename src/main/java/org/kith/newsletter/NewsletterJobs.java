package org.kith.newsletter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.time.Instant;

/** Every half minute, on any node, a few letters of each network whose issue is on its way. */
@Configuration(proxyBeanMethods = false)
class NewsletterJobs {

    private static final Duration BETWEEN = Duration.ofSeconds(30);

    /** Letters of one network in a minute, at most. */
    static int aMinute() {
        return (int) (IssueSending.BATCH * Duration.ofMinutes(1).dividedBy(BETWEEN));
    }

    @Bean
    RecurringTask<Void> sendNewsletters(Networks networks, IssueSending sending) {
        return Tasks.recurring("send-newsletters", FixedDelay.of(BETWEEN))
                .execute(
                        (task, context) ->
                                networks.each(
                                        "Sending newsletters",
                                        network -> sending.round(network, Instant.now())));
    }
}
