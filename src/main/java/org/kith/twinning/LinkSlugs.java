package org.kith.twinning;

import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.CommunityCard;
import org.kith.names.Slug;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        var wanted = wanted(link, slugOf(network, first(link).collect(Collectors.toSet())));
        return Stream.concat(
                        Stream.of(wanted),
                        IntStream.iterate(2, n -> n + 1).mapToObj(n -> wanted + "-" + n))
                .filter(slug -> !taken(network, slug))
                .findFirst()
                .orElseThrow();
    }

    /** Each with an address of its own, in the order of the list. */
    List<LinkLoad.Entry> placed(Network.Id network, List<LinkLoad.Entry> entries) {
        var taken = taken(network);
        var counted = new HashMap<String, Integer>();
        var slugOf = slugOf(network, entries);
        return entries.stream()
                .map(
                        entry -> {
                            var wanted = wanted(entry.link(), slugOf);
                            var slug = wanted;
                            while (!taken.add(slug)) {
                                slug = wanted + "-" + (counted.merge(wanted, 1, Integer::sum) + 1);
                            }
                            return entry.at(slug);
                        })
                .toList();
    }

    private Map<Community.Id, String> slugOf(Network.Id network, List<LinkLoad.Entry> entries) {
        var ids =
                entries.stream().flatMap(entry -> first(entry.link())).collect(Collectors.toSet());
        return slugOf(network, ids);
    }

    private Map<Community.Id, String> slugOf(Network.Id network, Set<Community.Id> ids) {
        return communities.cards(network, ids, Language.EN).values().stream()
                .collect(Collectors.toMap(CommunityCard::id, CommunityCard::slug));
    }

    private static Stream<Community.Id> first(Link link) {
        return Stream.of(link.sides().a().getFirst(), link.sides().b().getFirst());
    }

    private static String wanted(Link link, Map<Community.Id, String> slugOf) {
        var own = link.name() == null ? "" : Slug.of(link.name());
        if (!own.isEmpty()) {
            return own;
        }
        var names =
                first(link)
                        .map(id -> shortened(slugOf.getOrDefault(id, "")))
                        .filter(slug -> !slug.isEmpty())
                        .toList();
        return names.isEmpty() ? "link" : String.join("-", names);
    }

    private static String shortened(String slug) {
        return slug.length() <= LONGEST_NAME
                ? slug
                : slug.substring(0, LONGEST_NAME).replaceAll("-[^-]*$", "");
    }

    private Set<String> taken(Network.Id network) {
        return scope.in(
                network,
                db ->
                        new HashSet<>(
                                db.sql(
                                                """
                                                select slug from link where network_id = :network
                                                union all
                                                select slug from old_slug where network_id = :network and subject_kind = 'link'
                                                """)
                                        .param("network", network.value())
                                        .query(String.class)
                                        .list()));
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
