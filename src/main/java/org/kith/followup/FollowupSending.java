package org.kith.followup;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.web.Days;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The questions go to each who was there, once, by the link of their own letters. */
@Component
class FollowupSending {

    private final NetworkScope scope;
    private final Gatherings gatherings;
    private final WhoWasThere present;
    private final Followups followups;
    private final FollowupAnswers answers;
    private final Outbox outbox;
    private final Messages messages;
    private final Audit audit;

    FollowupSending(
            NetworkScope scope,
            Gatherings gatherings,
            WhoWasThere present,
            Followups followups,
            FollowupAnswers answers,
            Outbox outbox,
            Messages messages,
            Audit audit) {
        this.scope = scope;
        this.gatherings = gatherings;
        this.present = present;
        this.followups = followups;
        this.answers = answers;
        this.outbox = outbox;
        this.messages = messages;
        this.audit = audit;
    }

    /** Those who were seen at the door and have not been asked. */
    List<Present> toAsk(Network.Id network, Gathering gathering) {
        return present.of(
                network, gathering.id(), Set.copyOf(answers.asked(network, gathering.id())));
    }

    /** Whether it can be sent now: it is over, was not called off, and its page is shown. */
    boolean isDue(Network.Id network, Gathering gathering) {
        return gathering.isOver(Instant.now())
                && !gathering.isCancelled()
                && gatherings.shown(network, gathering.id()).isPresent();
    }

    /**
     * @param closesOn the last day, where it goes out for the first time
     * @return how many were written to
     */
    int send(Network network, Actor actor, Gathering.Id id, @Nullable LocalDate closesOn) {
        return scope.in(
                network.id(),
                db -> {
                    var gathering = gatherings.hold(network.id(), id);
                    if (!isDue(network.id(), gathering)) {
                        return 0;
                    }
                    var before = followups.of(network.id(), id);
                    var asked = toAsk(network.id(), gathering);
                    if (asked.isEmpty() || before.questions().isEmpty()) {
                        return 0;
                    }
                    if (!before.isSent() && closesOn != null) {
                        followups.open(network.id(), id, closesOn);
                    }
                    var now = followups.of(network.id(), id);
                    if (!now.isOpen(gathering, Instant.now())) {
                        return 0;
                    }
                    asked.forEach(one -> write(network, gathering, one, now));
                    audit.write(
                            network.id(),
                            actor,
                            Audit.Change.of("sent_follow_up", "gathering", id.value(), null, null));
                    return asked.size();
                });
    }

    private void write(Network network, Gathering gathering, Present one, Followup followup) {
        if (!answers.ask(network.id(), gathering.id(), one)) {
            return;
        }
        var language = one.language();
        var title = gathering.titleFor(language).text();
        var closesOn = followup.closesOn();
        outbox.add(
                Message.to(
                                one.mail(),
                                language,
                                messages.get(language, "followup.mail.subject", title),
                                messages.get(
                                        language,
                                        "followup.mail.body",
                                        one.name(),
                                        title,
                                        closesOn == null ? "" : Days.said(closesOn, language),
                                        present.address(network, one) + "/follow-up",
                                        network.nameFor(language),
                                        Followup.FLOOR))
                        .by(network, Kind.GATHERING));
    }
}
