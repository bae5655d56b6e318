package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.moderation.Content;
import org.kith.moderation.Reportable;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Numerals;
import org.kith.shared.Worded.Said;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a coordinator says first in an issue can be reported, and the issue hidden; of what it tells
 * each piece for itself.
 */
@Component
class NewsletterContent implements Reportable {

    private final Issues issues;
    private final NetworkScope scope;

    NewsletterContent(Issues issues, NetworkScope scope) {
        this.issues = issues;
        this.scope = scope;
    }

    @Override
    public String kind() {
        return "newsletter";
    }

    @Override
    public String at() {
        return "newsletters";
    }

    /** Beside the issues stand subscriptions. */
    @Override
    public boolean mayBeNamed(String name) {
        return Numerals.number(name).isPresent();
    }

    @Override
    public boolean canBeHidden() {
        return true;
    }

    @Override
    public Optional<Content> at(Network network, Actor reader, String name, Language language) {
        return Numerals.number(name)
                .flatMap(number -> issues.numbered(network.id(), number))
                .map(issue -> content(network, issue, language));
    }

    @Override
    public Optional<Content> find(Network network, UUID id, Language language) {
        return issues.find(network.id(), new Issue.Id(id))
                .map(issue -> content(network, issue, language));
    }

    private Content content(Network network, Issue issue, Language language) {
        var title = issue.titles().to(language).orElseGet(() -> new Said("", language));
        return new Content(
                kind(),
                issue.id().value(),
                "/newsletters/" + issue.number(),
                title.text(),
                title.language(),
                Stream.concat(issue.titles().texts().stream(), issue.openings().texts().stream())
                        .collect(Collectors.joining("\n\n")),
                Set.of(),
                sender(network, issue));
    }

    private Person.@Nullable Id sender(Network network, Issue issue) {
        return scope.in(
                        network.id(),
                        db ->
                                db.sql(
                                                """
                                                select sent_by from newsletter_issue
                                                where network_id = :network and id = :id and sent_by is not null
                                                """)
                                        .param("network", network.id().value())
                                        .param("id", issue.id().value())
                                        .query(UUID.class)
                                        .optional())
                .map(Person.Id::new)
                .orElse(null);
    }
}
