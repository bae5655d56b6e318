package org.kith.twinning;

import org.kith.community.Communities;
import org.kith.names.Slug;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Readable addresses of links: "camden-abu-dis", with a number where that is taken. */
@Component
class LinkSlugs {

    private static final int LONGEST_NAME = 38;
    private final NetworkScope scope;
    private final Communities communities;

    LinkSlugs(NetworkScope scope, Communities communities) {
        this.scope = scope;
        this.communities = communities;
    }

    String free(Network.Id network, Link link) {
        var wanted = wanted(network, link);
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> wanted + "-" + n))
                .filter(slug -> !taken(network, slug))
                .findFirst()
                .orElseThrow();
    }

    private String wanted(Network.Id network, Link link) {
        var own = link.name() == null ? "" : Slug.of(link.name());
        if (!own.isEmpty()) {
            return own;
        }
        var ids = Stream.of(link.sides().a().getFirst(), link.sides().b().getFirst()).toList();
        var cards = communities.cards(network, ids, Language.EN);
        var names =
                ids.stream()
                        .map(id -> cards.get(id))
                        .map(card -> card == null ? "" : shortened(card.slug()))
                        .filter(slug -> !slug.isEmpty())
                        .toList();
        return names.isEmpty() ? "link" : String.join("-", names);
    }

    private static String shortened(String slug) {
        return slug.length() <= LONGEST_NAME
                ? slug
                : slug.substring(0, LONGEST_NAME).replaceAll("-[^-]*$", "");
    }

    private boolean taken(Network.Id network, String slug) {
        return scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select exists (select from link where network_id = :network and slug = :slug)
                                            or exists (select from old_slug
                                                       where network_id = :network and subject_kind = 'link' and slug = :slug)
                                        """)
                                .param("network", network.value())
                                .param("slug", slug)
                                .query(Boolean.class)
                                .single());
    }
}
