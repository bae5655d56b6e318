package org.kith.community;

import org.jspecify.annotations.Nullable;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Allow;
import org.kith.web.Cursor;
import org.kith.web.NotHere;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;

/** Communities and their groups for programs; never the groups' contacts. */
@RestController
@RequestMapping("/api/v1/{network}")
class CommunitiesApi {

    private final Communities communities;
    private final CommunityWalk walk;
    private final Groups groups;
    private final GroupWalk groupWalk;

    CommunitiesApi(
            Communities communities, CommunityWalk walk, Groups groups, GroupWalk groupWalk) {
        this.communities = communities;
        this.walk = walk;
        this.groups = groups;
        this.groupWalk = groupWalk;
    }

    /** A community with what it says of itself, and its groups. */
    record Detail(
            CommunityCard community,
            String about,
            List<String> interests,
            List<String> languages,
            List<String> looksIn,
            List<GroupData> groups) {}

    /**
     * @param founded a year, a month or a day; null where it is not known
     */
    record GroupData(
            String slug,
            String name,
            String form,
            String about,
            @Nullable String website,
            @Nullable String founded,
            List<String> interests,
            List<String> languages,
            List<String> seeks,
            List<String> offers) {

        static GroupData of(Group group) {
            return new GroupData(
                    group.slug(),
                    group.name(),
                    group.form().code(),
                    group.about(),
                    group.website(),
                    group.founded() == null ? null : group.founded().iso(),
                    group.interests(),
                    group.languages(),
                    group.exchanges().seeks(),
                    group.exchanges().offers());
        }
    }

    @GetMapping("/communities")
    @Allow(Role.VISITOR)
    Cursor<CommunityCard> list(
            Network network,
            Language language,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Cursor.size(limit);
        var filter = new DirectoryQuery(asked).filter();
        var cards = walk.after(network.id(), filter, language, Cursor.after(after), size + 1);
        return Cursor.of(cards, size, card -> card.id().value());
    }

    @GetMapping("/communities/{slug}")
    @Allow(Role.VISITOR)
    Detail show(Network network, Language language, @PathVariable String slug) {
        var community = communities.find(network.id(), slug).orElseThrow(NotHere::new);
        var card =
                communities
                        .cards(network.id(), List.of(community.id()), language)
                        .get(community.id());
        if (card == null) {
            throw new NotHere();
        }
        return new Detail(
                card,
                community.about(),
                community.interests(),
                community.languages(),
                community.looksIn(),
                groups.of(network.id(), community.id()).stream().map(GroupData::of).toList());
    }

    @GetMapping("/groups")
    @Allow(Role.VISITOR)
    Cursor<GroupCard> groups(
            Network network,
            Language language,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Cursor.size(limit);
        var filter = new DirectoryQuery(asked).groups();
        var cards = groupWalk.after(network.id(), filter, language, Cursor.after(after), size + 1);
        return Cursor.of(cards, size, card -> card.id().value());
    }

    @GetMapping("/groups/{slug}")
    @Allow(Role.VISITOR)
    GroupData group(Network network, @PathVariable String slug) {
        return groups.find(network.id(), slug).map(GroupData::of).orElseThrow(NotHere::new);
    }
}
