package org.kith.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import jakarta.mail.MessagingException;

import org.kith.account.InstallationKey;
import org.kith.shared.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

import java.time.LocalTime;
import java.time.ZoneOffset;

/** When letters go out, and when what came back is read: on any node, each letter once. */
@Configuration(proxyBeanMethods = false)
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    @Bean
    @ConditionalOnExpression("!'${spring.mail.host:}'.isBlank()")
    RecurringTask<Void> deliverMail(Rounds rounds, Courier courier, JavaMailSender server) {
        return Tasks.recurring("deliver-mail", FixedDelay.ofSeconds(5))
                .execute(
                        (task, context) -> {
                            while (rounds.deliver(message -> courier.bring(message, server)) > 0) {}
                        });
    }

    @Bean
    @ConditionalOnExpression("!'${kith.mail.returns-host:}'.isBlank()")
    RecurringTask<Void> readReturns(
            Returns returns,
            InstallationKey key,
            @Value("${kith.mail.returns-host}") String host,
            @Value("${kith.mail.returns-port}") int port,
            @Value("${kith.mail.returns-user}") String user,
            @Value("${kith.mail.returns-password}") String password) {
        var box = new ReturnsBox(host, port, user, password, port != 143);
        return Tasks.recurring("read-returns", FixedDelay.ofMinutes(5))
                .execute((task, context) -> read(box, returns, key));
    }

    @Bean
    @ConditionalOnExpression("!'${kith.mail.replies-host:}'.isBlank()")
    RecurringTask<Void> readAnswers(
            Answering answering,
            InstallationKey key,
            @Value("${kith.mail.replies-host}") String host,
            @Value("${kith.mail.replies-port}") int port,
            @Value("${kith.mail.replies-user}") String user,
            @Value("${kith.mail.replies-password}") String password) {
        var box = new AnswersBox(host, port, user, password, port != 143);
        return Tasks.recurring("read-answers", FixedDelay.ofMinutes(1))
                .execute((task, context) -> read(box, answering, key));
    }

    @Bean
    RecurringTask<Void> gatherMail(Gathering gathering) {
        return Tasks.recurring("gather-mail", Schedules.daily(ZoneOffset.UTC, LocalTime.of(6, 0)))
                .execute((task, context) -> gathering.gather());
    }

    @Bean
    RecurringTask<Void> forgetMail(Outbox outbox, Returned returned, WallClock clock) {
        return Tasks.recurring("forget-mail", FixedDelay.ofHours(6))
                .execute(
                        (task, context) -> {
                            if (clock.believed()) {
                                outbox.forget();
                                returned.forget();
                            }
                        });
    }

    private static void read(AnswersBox box, Answering answering, InstallationKey key) {
        try {
            box.read(answering, key);
        } catch (MessagingException closed) {
            LOG.warn("The mailbox for answers cannot be read: {}", closed.toString());
        }
    }

    private static void read(ReturnsBox box, Returns returns, InstallationKey key) {
        try {
            box.read(returns, key);
        } catch (MessagingException closed) {
            LOG.warn("The mailbox for returned letters cannot be read: {}", closed.toString());
        }
    }
}
