package org.kith.agreement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.agreement.AgreementLetters.News;
import org.kith.agreement.AgreementLetters.What;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.twinning.Links;
import org.kith.twinning.Sides.Side;
import org.kith.web.Days;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reminds both sides of a review and of the last day: 30 days before, and on it, once each. */
@Component
class AgreementReminders {

    static final int BEFORE = 30;

    /** Where Kith stood still for longer than so many days, nobody is told of a day long past. */
    private static final int LATE = 14;

    private static final Logger LOG = LoggerFactory.getLogger(AgreementReminders.class);

    private final NetworkScope scope;
    private final Agreements agreements;
    private final Links links;
    private final AgreementLetters letters;

    AgreementReminders(
            NetworkScope scope, Agreements agreements, Links links, AgreementLetters letters) {
        this.scope = scope;
        this.agreements = agreements;
        this.links = links;
        this.letters = letters;
    }

    /** One round; an agreement of which nobody can be reminded holds up no other. */
    void round(Network network, Instant moment) {
        var now = moment.truncatedTo(ChronoUnit.MICROS);
        for (var agreement : agreements.near(network.id(), Days.of(now).plusDays(BEFORE))) {
            try {
                remind(network, agreement, What.REVIEW, agreement.newest().text().reviewOn(), now);
                remind(network, agreement, What.END, agreement.newest().text().endsOn(), now);
            } catch (RuntimeException broken) {
                LOG.error("Nobody could be reminded of agreement {}", agreement.id(), broken);
            }
        }
    }

    private void remind(
            Network network, Agreement of, What what, @Nullable LocalDate day, Instant now) {
        if (day == null) {
            return;
        }
        var left = ChronoUnit.DAYS.between(Days.of(now), day);
        if (left <= BEFORE && left >= -LATE) {
            remind(network, of, what, day, left > 0 ? BEFORE : 0, now);
        }
    }

    private void remind(
            Network network, Agreement of, What what, LocalDate day, int before, Instant now) {
        scope.in(
                network.id(),
                db -> {
                    if (agreements.remind(network.id(), of.id(), what.code(), before, now)) {
                        links.find(network.id(), of.link())
                                .map(link -> new News(what, link, of, Side.A, "", Optional.of(day)))
                                .ifPresent(news -> letters.tellBoth(network, Actor.KITH, news));
                    }
                    return null;
                });
    }
}
