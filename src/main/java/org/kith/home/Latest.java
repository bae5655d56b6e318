package org.kith.home;

import org.kith.account.Audit;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.CommunityCard;
import org.kith.community.Group;
import org.kith.community.GroupCard;
import org.kith.community.Groups;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkRow;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is new in a network, each thing once. */
@Component
class Latest {

    private static final int SHOWN = 8;
    private static final int READ = 60;

    private final Audit audit;
    private final Communities communities;
    private final Groups groups;
    private final LinkLists links;

    Latest(Audit audit, Communities communities, Groups groups, LinkLists links) {
        this.audit = audit;
        this.communities = communities;
        this.groups = groups;
        this.links = links;
    }

    List<News> of(Network network, Language reader) {
        var newest = new LinkedHashMap<UUID, Audit.News>();
        audit.news(network.id(), READ).forEach(news -> newest.putIfAbsent(news.subject(), news));
        var known = new Known(network, reader, List.copyOf(newest.values()));
        return newest.values().stream().flatMap(known::shown).limit(SHOWN).toList();
    }

    /** What the subjects of the news are called now; those that are gone are left out. */
    private final class Known {

        private final Map<Link.Id, LinkRow> ofLinks;
        private final Map<Community.Id, CommunityCard> ofCommunities;
        private final Map<Group.Id, GroupCard> ofGroups;

        Known(Network network, Language reader, List<Audit.News> news) {
            ofLinks =
                    links.of(network.id(), subjects(news, "link", Link.Id::new), reader).stream()
                            .collect(Collectors.toMap(LinkRow::id, Function.identity()));
            ofCommunities =
                    communities.cards(
                            network.id(), subjects(news, "community", Community.Id::new), reader);
            ofGroups = groups.cards(network.id(), subjects(news, "group", Group.Id::new), reader);
        }

        private static <T> List<T> subjects(
                List<Audit.News> news, String kind, Function<UUID, T> id) {
            return news.stream()
                    .filter(one -> one.subjectKind().equals(kind))
                    .map(one -> id.apply(one.subject()))
                    .toList();
        }

        Stream<News> shown(Audit.News news) {
            var on = PartialDate.of(LocalDate.ofInstant(news.at(), ZoneOffset.UTC));
            return switch (news.subjectKind()) {
                case "link" ->
                        Stream.ofNullable(ofLinks.get(new Link.Id(news.subject())))
                                .map(row -> new News.OfLink(row, stated(news), on));
                case "community" ->
                        Stream.ofNullable(ofCommunities.get(new Community.Id(news.subject())))
                                .map(card -> new News.OfCommunity(card, on));
                default ->
                        Stream.ofNullable(ofGroups.get(new Group.Id(news.subject())))
                                .map(card -> new News.OfGroup(card, on));
            };
        }

        private static boolean stated(Audit.News news) {
            return news.action().equals("stated");
        }
    }
}
