package org.kith.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.kith.network.Networks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.time.LocalTime;

/**
 * On any node: four times an hour what nobody may see any more is deleted, and each night the files
 * that no row names. What fails in one network keeps no other waiting, and is tried again.
 */
@Configuration(proxyBeanMethods = false)
class MediaJobs {

    private static final Logger LOG = LoggerFactory.getLogger(MediaJobs.class);

    private static final String TEND = "tend-pictures";
    private static final String SWEEP = "sweep-files";
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> tendPictures(Networks networks, Tending tending) {
        return Tasks.recurring(TEND, FixedDelay.ofMinutes(15))
                .execute((task, context) -> networks.each(TEND, tending::round));
    }

    @Bean
    RecurringTask<Void> sweepFiles(Networks networks, Tending tending) {
        return Tasks.recurring(SWEEP, Schedules.daily(AT_NIGHT))
                .execute((task, context) -> night(networks, tending));
    }

    private static void night(Networks networks, Tending tending) {
        networks.each(SWEEP, tending::sweep);
        try {
            tending.sweepGone(networks.all());
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Files of networks that are no more could not be deleted", failed);
        }
    }
}
