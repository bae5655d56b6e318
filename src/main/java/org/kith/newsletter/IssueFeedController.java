package org.kith.newsletter;

import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.Worded.Said;
import org.kith.web.Allow;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Objects;

/** The issues that were sent, for programs that look for news. */
@RestController
class IssueFeedController {

    private static final int LAST = 20;

    private final Issues issues;
    private final Messages messages;
    private final String address;

    IssueFeedController(
            Issues issues, Messages messages, @Value("${kith.address}") String address) {
        this.issues = issues;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping("/{network}/newsletters.atom")
    @Allow(Role.VISITOR)
    ResponseEntity<byte[]> feed(Network network, Language reader) {
        var page = address + "/" + network.slug() + "/newsletters";
        var name = network.nameFor(reader);
        var feed =
                new IssueFeed(
                        network.id().value(),
                        messages.get(reader, "newsletter.of", name),
                        name,
                        page,
                        reader,
                        issues.sent(network.id()).stream()
                                .limit(LAST)
                                .map(issue -> entry(issue, reader, page))
                                .toList());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_ATOM_XML).body(feed.xml());
    }

    private static IssueFeed.Entry entry(Issue issue, Language reader, String page) {
        return new IssueFeed.Entry(
                issue.id().value(),
                issue.titleFor(reader),
                issue.openings().to(reader).map(Said::text).orElse(""),
                Objects.requireNonNull(issue.course().sentAt()),
                page + "/" + issue.number());
    }
}
