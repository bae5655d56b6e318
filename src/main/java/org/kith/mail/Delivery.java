package org.kith.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands waiting messages to the mail server, where there is one: any node, each message once. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
class Delivery {

    @Bean
    RecurringTask<Void> deliverMail(
            Outbox outbox, JavaMailSender server, @Value("${kith.mail.from}") String from) {
        return Tasks.recurring("deliver-mail", FixedDelay.ofSeconds(5))
                .execute(
                        (task, context) ->
                                outbox.deliver(message -> server.send(letter(message, from))));
    }

    private static SimpleMailMessage letter(Message message, String from) {
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(message.recipient());
        letter.setSubject(message.subject());
        letter.setText(message.body());
        return letter;
    }
}
