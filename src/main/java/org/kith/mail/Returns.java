package org.kith.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The policy of what comes back: each letter counts once, whatever a server sends how often. */
@Component
class Returns {

    private static final Logger LOG = LoggerFactory.getLogger(Returns.class);

    private final MailLine line;
    private final Returned returned;
    private final Choices choices;

    Returns(MailLine line, Returned returned, Choices choices) {
        this.line = line;
        this.returned = returned;
        this.choices = choices;
    }

    void take(Report report) {
        var said = (report.what() + " " + report.status() + " " + report.said()).strip();
        line.cameBack(report.letter(), said).ifPresent(sent -> act(report, sent));
    }

    private void act(Report report, MailLine.Sent sent) {
        LOG.info("Letter {} came back: {} {}", report.letter(), report.what(), report.status());
        switch (report.what()) {
            case UNKNOWN -> returned.unknown(sent.address(), report.status(), report.said());
            case FAILED -> returned.failed(sent.address(), report.status(), report.said());
            case COMPLAINT -> stop(sent);
            case REFUSED -> {}
        }
    }

    /** Nobody complains about one kind: whoever does is left alone by that network. */
    private void stop(MailLine.Sent sent) {
        var network = sent.network();
        if (network != null) {
            Kind.ofChoice()
                    .forEach(
                            kind ->
                                    choices.choose(
                                            network,
                                            sent.address(),
                                            kind,
                                            Pace.NEVER,
                                            Choices.Said.COMPLAINT));
        }
    }
}
