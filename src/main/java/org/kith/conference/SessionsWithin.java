package org.kith.conference;

import org.kith.gathering.Gathering;
import org.kith.gathering.WithinGathering;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/** Sessions go where their gathering goes; of one that is shortened they would stand outside. */
@Component
class SessionsWithin implements WithinGathering {

    private final ConferenceSessions sessions;
    private final Messages messages;

    SessionsWithin(ConferenceSessions sessions, Messages messages) {
        this.sessions = sessions;
        this.messages = messages;
    }

    @Override
    public List<String> outside(
            Network.Id network, Gathering before, Gathering asked, Language reader) {
        var by = Duration.between(before.when().starts(), asked.when().starts());
        return sessions.of(network, before.id()).stream()
                .filter(
                        one ->
                                one.when().starts().plus(by).isBefore(asked.when().starts())
                                        || one.when().ends().plus(by).isAfter(asked.when().ends()))
                .map(
                        one ->
                                messages.get(
                                        reader,
                                        "conference.outside",
                                        one.titleFor(reader).text(),
                                        one.when().said(messages, reader)))
                .toList();
    }
}
