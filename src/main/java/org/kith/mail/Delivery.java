package org.kith.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands waiting messages to the mail server, where there is one: any node, each message once. */
@Configuration(proxyBeanMethods = false)
class Delivery {

    @Bean
    @ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
    RecurringTask<Void> deliverMail(
            Outbox outbox, JavaMailSender server, @Value("${kith.mail.from}") String from) {
        var courier = new Courier(server, from);
        return Tasks.recurring("deliver-mail", FixedDelay.ofSeconds(5))
                .execute(
                        (task, context) -> {
                            while (outbox.deliver(courier::bring) > 0) {}
                        });
    }

    @Bean
    RecurringTask<Void> forgetMail(Outbox outbox) {
        return Tasks.recurring("forget-mail", FixedDelay.ofHours(6))
                .execute((task, context) -> outbox.forget());
    }
}
