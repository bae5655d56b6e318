package org.kith.review;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.kith.network.Network;
import org.kith.network.Networks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;
import java.util.UUID;

/** Each night, and whenever a coordinator asks, on any node. */
@Configuration(proxyBeanMethods = false)
class LookJobs {

    static final TaskDescriptor<UUID> LOOK = TaskDescriptor.of("look-through-registry", UUID.class);

    private static final String NIGHTLY = "look-through-registries";
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    @Bean
    OneTimeTask<UUID> lookThroughRegistry(Looking looking) {
        return Tasks.oneTime(LOOK)
                .execute((task, context) -> looking.run(new Network.Id(task.getData())));
    }

    @Bean
    RecurringTask<Void> lookThroughRegistries(Networks networks, Looks looks, Looking looking) {
        return Tasks.recurring(NIGHTLY, Schedules.daily(AT_NIGHT))
                .execute(
                        (task, context) ->
                                networks.each(
                                        NIGHTLY,
                                        one -> {
                                            if (looks.begin(one.id())) {
                                                looking.run(one.id());
                                            }
                                        }));
    }
}
