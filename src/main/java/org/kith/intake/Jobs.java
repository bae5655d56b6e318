package org.kith.intake;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.time.Instant;

/** How the steps of imports are run: by any node, and again by another where one dies. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    static final TaskDescriptor<Errand> STEP = TaskDescriptor.of("import", Errand.class);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

    @Bean
    Task<Errand> importStep(Runner runner) {
        return Tasks.custom(STEP)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_TROUBLE))
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                run(runner, instance.getData(), context.getSchedulerState()));
    }

    /** A node that is being shut down leaves the rest to the next. */
    private static CompletionHandler<Errand> run(
            Runner runner, Errand errand, SchedulerState node) {
        return runner.run(errand, node::isShuttingDown)
                ? (done, operations) -> operations.remove()
                : (done, operations) -> operations.reschedule(done, Instant.now());
    }
}
