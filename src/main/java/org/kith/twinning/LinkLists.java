package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.CommunityCard;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.place.Countries;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Links as lists show them: filtered, sorted by the reader's alphabet, in pages. */
@Repository
public class LinkLists {

    public static final int PAGE = 50;
    private static final int BATCH = 1000;

    private final NetworkScope scope;
    private final Communities communities;
    private final Countries countries;
    private final ProgrammesOfLinks programmes;

    LinkLists(
            NetworkScope scope,
            Communities communities,
            Countries countries,
            ProgrammesOfLinks programmes) {
        this.scope = scope;
        this.communities = communities;
        this.countries = countries;
        this.programmes = programmes;
    }

    public Slice<LinkRow> page(
            Network.Id network, LinkFilter filter, Language language, int number) {
        var page = Math.clamp(number, 1, 100_000);
        var total = count(network, filter);
        return new Slice<>(
                rows(network, filter, language, PAGE, (page - 1) * PAGE), page, PAGE, total);
    }

    /** Every link of the filter, in order, without holding them all in memory. */
    public void forEach(
            Network.Id network, LinkFilter filter, Language language, Consumer<LinkRow> each) {
        for (var offset = 0; ; offset += BATCH) {
            var batch = rows(network, filter, language, BATCH, offset);
            batch.forEach(each);
            if (batch.size() < BATCH) {
                return;
            }
        }
    }

    /** These links, in the order of their labels. */
    public List<LinkRow> of(Network.Id network, Collection<Link.Id> links, Language language) {
        var bare =
                scope.in(
                        network,
                        db ->
                                db.sql(
                                                "select * from link where network_id = :network and"
                                                        + " id = any(:links) order by label, id")
                                        .param("network", network.value())
                                        .param(
                                                "links",
                                                links.stream()
                                                        .map(Link.Id::value)
                                                        .toArray(UUID[]::new))
                                        .query(LinkLists::bare)
                                        .list());
        return complete(network, bare, language);
    }

    /**
     * The links of the filter whose ids come after one: for programs that walk through them all.
     */
    public List<LinkRow> after(
            Network.Id network, LinkFilter filter, Language language, UUID after, int limit) {
        var bare =
                scope.in(
                        network,
                        db ->
                                with(
                                                filter,
                                                network,
                                                db.sql(
                                                        """
                                                        select * from link
                                                        where network_id = :network and id > :after
                                                          and (:kind::text is null or kind = :kind)
                                                          and (:stage::text is null or stage = :stage)
                                                          and (not :unstated or stage is null)
                                                          and (not :oneSided or one_sided)
                                                          and (not :waiting or waits_for is not null)
                                                          and (:among::uuid[] is null or id = any(:among))
                                                          and (:country::text is null and :region::text is null or exists (
                                                               select from link_side s join community_card c on c.network_id = s.network_id and c.id = s.community_id
                                                               where s.network_id = :network and s.link_id = link.id
                                                                 and (:country::text is null or c.country = :country)
                                                                 and (:region::text is null or c.region = :region)))
                                                        order by id limit :limit
                                                        """))
                                        .param("after", after)
                                        .param("limit", limit)
                                        .query(LinkLists::bare)
                                        .list());
        return complete(network, bare, language);
    }

    public long count(Network.Id network, LinkFilter filter) {
        return scope.in(
                network,
                db ->
                        with(
                                        filter,
                                        network,
                                        db.sql(
                                                """
                                                select count(*) from link
                                                where network_id = :network
                                                  and (:kind::text is null or kind = :kind)
                                                  and (:stage::text is null or stage = :stage)
                                                  and (not :unstated or stage is null)
                                                  and (not :oneSided or one_sided)
                                                  and (not :waiting or waits_for is not null)
                                                  and (:among::uuid[] is null or id = any(:among))
                                                  and (:country::text is null and :region::text is null or exists (
                                                       select from link_side s join community_card c on c.network_id = s.network_id and c.id = s.community_id
                                                       where s.network_id = :network and s.link_id = link.id
                                                         and (:country::text is null or c.country = :country)
                                                         and (:region::text is null or c.region = :region)))
                                                """))
                                .query(Long.class)
                                .single());
    }

    private List<LinkRow> rows(
            Network.Id network, LinkFilter filter, Language language, int limit, int offset) {
        var bare =
                scope.in(
                        network,
                        db ->
                                with(
                                                filter,
                                                network,
                                                db.sql(
                                                        """
                                                        select * from link
                                                        where network_id = :network
                                                          and (:kind::text is null or kind = :kind)
                                                          and (:stage::text is null or stage = :stage)
                                                          and (not :unstated or stage is null)
                                                          and (not :oneSided or one_sided)
                                                          and (not :waiting or waits_for is not null)
                                                          and (:among::uuid[] is null or id = any(:among))
                                                          and (:country::text is null and :region::text is null or exists (
                                                               select from link_side s join community_card c on c.network_id = s.network_id and c.id = s.community_id
                                                               where s.network_id = :network and s.link_id = link.id
                                                                 and (:country::text is null or c.country = :country)
                                                                 and (:region::text is null or c.region = :region)))
                                                        order by case when :sort = 'newest' then created_at end desc,
                                                                 case when :sort = 'oldest' then since end,
                                                                 case when :language = 'en' then label collate "en-x-icu" end,
                                                                 case when :language = 'ar' then label_ar collate "ar-x-icu" end,
                                                                 case when :language = 'he' then label_he collate "he-x-icu" end,
                                                                 case when :language = 'fr' then label_fr collate "fr-x-icu" end,
                                                                 id
                                                        limit :limit offset :offset
                                                        """))
                                        .param("sort", filter.sort().code())
                                        .param("language", language.code())
                                        .param("limit", limit)
                                        .param("offset", offset)
                                        .query(LinkLists::bare)
                                        .list());
        return complete(network, bare, language);
    }

    private JdbcClient.StatementSpec with(
            LinkFilter filter, Network.Id network, JdbcClient.StatementSpec statement) {
        return statement
                .param("network", network.value())
                .param("kind", filter.kindCode())
                .param("stage", filter.stageCode())
                .param("unstated", filter.unstated())
                .param("oneSided", filter.oneSided())
                .param("waiting", filter.waiting())
                .param("among", among(network, filter))
                .param("country", filter.country())
                .param("region", filter.region());
    }

    /** The links of the programme that the list is narrowed to; null where it is to none. */
    private UUID @Nullable [] among(Network.Id network, LinkFilter filter) {
        return Optional.ofNullable(filter.programme())
                .flatMap(slug -> programmes.links(network, slug))
                .map(links -> links.stream().map(Link.Id::value).toArray(UUID[]::new))
                .orElse(null);
    }

    private List<LinkRow> complete(Network.Id network, List<Bare> bare, Language language) {
        var sides = sides(network, bare);
        var cards =
                communities.cards(
                        network,
                        sides.values().stream().flatMap(s -> s.all().stream()).distinct().toList(),
                        language);
        var takingPart =
                programmes.of(
                        network, bare.stream().map(Bare::id).map(Link.Id::new).toList(), language);
        return bare.stream()
                .map(
                        row -> {
                            var both = Objects.requireNonNull(sides.get(row.id));
                            return row.with(
                                    both,
                                    cards,
                                    countries(both, cards, language),
                                    takingPart.getOrDefault(new Link.Id(row.id), List.of()));
                        })
                .toList();
    }

    private List<String> countries(
            Sides sides, Map<Community.Id, CommunityCard> cards, Language language) {
        return sides.all().stream()
                .flatMap(id -> Optional.ofNullable(cards.get(id)).stream())
                .map(card -> countries.nameOf(card.country(), language))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Map<UUID, Sides> sides(Network.Id network, List<Bare> links) {
        var found = new HashMap<UUID, Sides>();
        scope.in(
                network,
                db ->
                        db.sql(
                                        """
                                        select link_id, array_agg(community_id) filter (where side = 'a') as a,
                                               array_agg(community_id) filter (where side = 'b') as b
                                        from link_side where network_id = :network and link_id = any(:links)
                                        group by link_id
                                        """)
                                .param("network", network.value())
                                .param("links", links.stream().map(Bare::id).toArray(UUID[]::new))
                                .query(
                                        (row, n) ->
                                                found.put(
                                                        row.getObject("link_id", UUID.class),
                                                        LinkRows.sides(row)))
                                .list());
        return found;
    }

    private static Bare bare(ResultSet row, int number) throws SQLException {
        return new Bare(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                LinkRows.kind(row),
                row.getString("name"),
                LinkRows.stage(row),
                LinkRows.date(row, "stage_on"),
                LinkRows.date(row, "since"),
                row.getBoolean("one_sided"),
                waits(row),
                row.getBoolean("demonstration"));
    }

    private static LinkRow.@Nullable Waits waits(ResultSet row) throws SQLException {
        var asked = row.getString("waits_for");
        return asked == null
                ? null
                : new LinkRow.Waits(
                        LinkQuestion.Asked.of(asked),
                        row.getObject("waits_since", OffsetDateTime.class).toInstant());
    }

    /** A row before its sides are known. */
    private record Bare(
            UUID id,
            String slug,
            Link.Kind kind,
            @Nullable String name,
            Link.@Nullable Stage stage,
            @Nullable PartialDate stageOn,
            @Nullable PartialDate since,
            boolean oneSided,
            LinkRow.@Nullable Waits waits,
            boolean demonstration) {

        LinkRow with(
                Sides sides,
                Map<Community.Id, CommunityCard> cards,
                List<String> countries,
                List<ProgrammesOfLinks.Named> programmes) {
            return new LinkRow(
                    new Link.Id(id),
                    slug,
                    kind,
                    name,
                    side(sides.a(), cards),
                    side(sides.b(), cards),
                    countries,
                    stage,
                    stageOn,
                    since,
                    oneSided,
                    waits,
                    programmes,
                    demonstration);
        }

        private static List<CommunityCard> side(
                List<Community.Id> ids, Map<Community.Id, CommunityCard> cards) {
            return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
        }
    }
}
