package org.kith.newsletter;

import org.kith.account.AddressChanged;
import org.kith.account.OwnOffices;
import org.kith.network.Network;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Newsletters of the networks where somebody belongs follow them to the address that they have now,
 * and what they have got already does not come there again.
 */
@Component
class ReadersFollow {

    private final OwnOffices offices;
    private final Subscriptions subscriptions;
    private final Issues issues;
    private final WrittenTo written;
    private final AddressMark mark;

    ReadersFollow(
            OwnOffices offices,
            Subscriptions subscriptions,
            Issues issues,
            WrittenTo written,
            AddressMark mark) {
        this.offices = offices;
        this.subscriptions = subscriptions;
        this.issues = issues;
        this.written = written;
        this.mark = mark;
    }

    /** Issues first, in the order in which {@link IssueSending} holds them. */
    @EventListener
    void follow(AddressChanged change) {
        for (var network : offices.now(change.person())) {
            issues.all(network).stream()
                    .filter(issue -> !issue.isDraft() && issue.state() != Issue.State.SENT)
                    .forEach(issue -> follow(network, issue.id(), change));
            subscriptions.readdress(network, change.before(), change.now());
        }
    }

    private void follow(Network.Id network, Issue.Id issue, AddressChanged change) {
        issues.holdOnItsWay(network, issue);
        written.readdress(
                network, issue, mark.of(issue, change.before()), mark.of(issue, change.now()));
    }
}
