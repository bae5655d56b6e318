package org.kith.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.kith.network.Network;
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

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> tendPictures(Networks networks, Tending tending) {
        return Tasks.recurring("tend-pictures", FixedDelay.ofMinutes(15))
                .execute((task, context) -> networks.all().forEach(one -> round(tending, one)));
    }

    @Bean
    RecurringTask<Void> sweepFiles(Networks networks, Tending tending) {
        return Tasks.recurring("sweep-files", Schedules.daily(AT_NIGHT))
                .execute((task, context) -> night(networks, tending));
    }

    private static void round(Tending tending, Network network) {
        try {
            tending.round(network);
        } catch (RuntimeException failed) {
            LOG.error("Pictures of /{} could not be looked through", network.slug(), failed);
        }
    }

    private static void night(Networks networks, Tending tending) {
        var all = networks.all();
        for (var network : all) {
            try {
                tending.sweep(network);
            } catch (IOException | RuntimeException failed) {
                LOG.warn("Files of /{} could not be looked through", network.slug(), failed);
            }
        }
        try {
            tending.sweepGone(all);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Files of networks that are no more could not be deleted", failed);
        }
    }
}
