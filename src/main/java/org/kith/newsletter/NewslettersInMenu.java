package org.kith.newsletter;

import org.kith.network.Network;
import org.kith.web.AlsoInMenu;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The menu leads to the newsletter once an issue was sent. */
@Component
@Order(40)
class NewslettersInMenu implements AlsoInMenu {

    private final Issues issues;

    NewslettersInMenu(Issues issues) {
        this.issues = issues;
    }

    @Override
    public Optional<Way> in(Network.Id network) {
        return issues.isAnySent(network)
                ? Optional.of(new Way("/newsletters", "newsletter.title"))
                : Optional.empty();
    }
}
