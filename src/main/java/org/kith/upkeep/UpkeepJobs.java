package org.kith.upkeep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Once an hour, on any node: successors who did not answer, and groups that are to be asked. */
@Configuration(proxyBeanMethods = false)
class UpkeepJobs {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepJobs.class);

    @Bean
    RecurringTask<Void> keepGroups(
            Networks networks, HandingOver handingOver, StillThere stillThere, WallClock clock) {
        return Tasks.recurring("keep-groups", FixedDelay.ofHours(1))
                .execute(
                        (task, context) -> {
                            if (clock.believed()) {
                                each(networks.all(), one -> handingOver.expire(one, Instant.now()));
                                each(networks.all(), one -> stillThere.round(one, Instant.now()));
                            }
                        });
    }

    /** A network for which it fails holds up no other. */
    static void each(List<Network> networks, Consumer<Network> work) {
        for (var network : networks) {
            try {
                work.accept(network);
            } catch (RuntimeException broken) {
                LOG.error("The groups of {} could not be kept", network.slug(), broken);
            }
        }
    }
}
