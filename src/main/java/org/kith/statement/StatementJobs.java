package org.kith.statement;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.WallClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What follows a signature, on any node: the letter within seconds, the count within a day. */
@Configuration(proxyBeanMethods = false)
class StatementJobs {

    /** Called by who takes signatures, one for a network at a time. */
    static final TaskDescriptor<Void> RECEIVE = TaskDescriptor.of("receive-signatures");

    private static final String LEFT = "receive-signatures-left";
    private static final String PUBLISH = "publish-counts";
    private static final String FORGET = "forget-signers";

    /** While a crowd signs, some letters are written every so often. */
    private static final Duration LATER = Duration.ofSeconds(5);

    @Bean
    CustomTask<Void> receiveSignatures(Networks networks, Receiving receiving) {
        return Tasks.custom(RECEIVE)
                .execute(
                        (task, context) ->
                                networks.withId(new Network.Id(UUID.fromString(task.getId())))
                                                .filter(one -> receiving.round(one, Instant.now()))
                                                .isPresent()
                                        ? (done, again) ->
                                                again.reschedule(done, Instant.now().plus(LATER))
                                        : (done, again) -> again.remove());
    }

    /** What came while a round of the network was ending, or before the program stopped. */
    @Bean
    RecurringTask<Void> receiveWhatIsLeft(Networks networks, Receiving receiving) {
        return Tasks.recurring(LEFT, FixedDelay.ofMinutes(2))
                .execute(
                        (task, context) ->
                                networks.each(LEFT, one -> receiving.round(one, Instant.now())));
    }

    @Bean
    RecurringTask<Void> publishCounts(
            Networks networks, Statements statements, Counting counting, WallClock clock) {
        return Tasks.recurring(PUBLISH, FixedDelay.ofHours(1))
                .execute(
                        (task, context) -> {
                            if (clock.believed()) {
                                networks.each(PUBLISH, one -> publish(one, statements, counting));
                            }
                        });
    }

    @Bean
    RecurringTask<Void> forgetSigners(
            Networks networks, SignersForgotten forgotten, WallClock clock) {
        return Tasks.recurring(FORGET, FixedDelay.ofHours(6))
                .execute(
                        (task, context) -> {
                            if (clock.believed()) {
                                networks.each(
                                        FORGET, one -> forgotten.round(one.id(), Instant.now()));
                            }
                        });
    }

    private static void publish(Network network, Statements statements, Counting counting) {
        for (var one : statements.withNames(network.id())) {
            counting.publish(network.id(), one.id(), Instant.now());
        }
    }
}
