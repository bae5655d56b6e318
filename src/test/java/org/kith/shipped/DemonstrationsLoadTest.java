package org.kith.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.twinning.StatedStage.Voice;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The two demonstration networks as they stand after the first start. */
@KithTest
class DemonstrationsLoadTest {

    private static final List<String> TABLES =
            List.of(
                    "community",
                    "community_group",
                    "group_contact",
                    "link",
                    "link_side",
                    "link_stage",
                    "link_carrier");

    private final DemonstrationsLoad load;
    private final NetworkScope scope;
    private final Links links;
    private final Facts facts;
    private final Network friendship;
    private final Network partnerships;

    DemonstrationsLoadTest(
            DemonstrationsLoad load,
            NetworkScope scope,
            Networks networks,
            Links links,
            Facts facts) {
        this.load = load;
        this.scope = scope;
        this.links = links;
        this.facts = facts;
        this.friendship = networks.find("britain-palestine").orElseThrow();
        this.partnerships = networks.find("partnerships").orElseThrow();
    }

    @Test
    void every_kind_form_stage_and_voice_occurs() {
        assertThat(both("select kind from community")).isEqualTo(codes(Community.Kind.values()));
        assertThat(both("select form from community_group")).isEqualTo(codes(Group.Form.values()));
        assertThat(both("select kind from link")).isEqualTo(codes(Link.Kind.values()));
        assertThat(both("select stage from link_stage where withdrawn_at is null"))
                .isEqualTo(codes(Link.Stage.values()));
        assertThat(both("select said_by from link_stage")).isEqualTo(codes(Voice.values()));
    }

    @Test
    void every_stage_but_the_passing_ones_is_where_some_link_stands() {
        assertThat(both("select stage from link where stage is not null"))
                .contains("dormant", "suspended", "reviving", "declined", "ended", "review")
                .contains("renewed", "active", "signing", "research", "expression_of_interest");
    }

    @Test
    void what_no_public_page_says_is_marked_as_invented() {
        for (var network : List.of(friendship, partnerships)) {
            assertThat(network.demonstration()).isTrue();
            assertThat(
                            texts(
                                    network,
                                    """
                                    select l.slug from link l join link_stage f on f.link_id = l.id
                                    where not l.demonstration and (f.said_by <> 'source' or f.evidence_url is null)
                                    """))
                    .isEmpty();
            assertThat(
                            texts(
                                    network,
                                    """
                                    select c.slug from community c
                                    where not c.demonstration and (c.looking or c.about <> '' or c.interests <> '{}')
                                    """))
                    .isEmpty();
            assertThat(
                            texts(
                                    network,
                                    """
                                    select p.name from group_contact p join community_group g on g.id = p.group_id
                                    where not g.demonstration or p.mail not like '%@example.org'
                                       or p.phone !~ '^(01632 960|07700 900)[0-9]{3}$'
                                    """))
                    .isEmpty();
        }
    }

    @Test
    void camden_and_abu_dis_are_linked_as_two_pages_say() {
        var link = links.find(friendship.id(), "camden-abu-dis").orElseThrow();
        assertThat(link.demonstration()).isFalse();
        assertThat(facts.of(friendship.id(), link.id()))
                .allSatisfy(fact -> assertThat(fact.saidBy()).isEqualTo(Voice.SOURCE))
                .extracting(fact -> String.valueOf(fact.evidenceUrl()))
                .containsExactlyInAnyOrder(
                        "http://hafsa.org.uk/2013/06/",
                        "https://socialistunitynetwork.co.uk/reports/twinning.htm");
    }

    @Test
    void each_public_fact_is_shown_once() {
        var told =
                PublicFacts.table().rows().stream()
                        .filter(row -> row.get("excluded").isEmpty())
                        .filter(
                                row ->
                                        !row.get("row")
                                                .equals("19")) // a body and a village: no link
                        .count();
        assertThat(
                        count(
                                        friendship,
                                        "select count(*) from link_stage where said_by = 'source'")
                                + count(
                                        partnerships,
                                        "select count(*) from link_stage where said_by = 'source'"))
                .isEqualTo(told);
    }

    @Test
    void many_villages_and_camps_have_no_link_yet_and_some_look_for_one() {
        assertThat(
                        count(
                                friendship,
                                """
                                select count(*) from community
                                where kind in ('village', 'refugee_camp') and link_count = 0
                                """))
                .isGreaterThan(30);
        assertThat(
                        count(
                                friendship,
                                """
                                select count(*) from community
                                where kind in ('village', 'refugee_camp') and looking and interests <> '{}' and languages <> '{}'
                                """))
                .isGreaterThan(5);
    }

    @Test
    void partnerships_join_many_with_many() {
        assertThat(
                        count(
                                partnerships,
                                """
                                select count(*) from link where kind = 'cluster_partnership'
                                  and (select count(*) from link_side s where s.link_id = link.id and s.side = 'a') > 1
                                  and (select count(*) from link_side s where s.link_id = link.id and s.side = 'b') > 1
                                """))
                .isBetween(12L, 20L);
    }

    @Test
    void a_link_has_carriers_or_says_that_it_has_none_and_a_mistake_is_withdrawn() {
        assertThat(count(friendship, "select count(*) from link_carrier where group_id is null"))
                .isPositive();
        assertThat(
                        count(
                                friendship,
                                "select count(*) from link_carrier where group_id is not null"))
                .isPositive();
        assertThat(both("select withdrawn_because from link_stage where withdrawn_at is not null"))
                .isNotEmpty();
    }

    @Test
    void loading_them_again_writes_nothing_twice() {
        var before = counts();
        load.load();
        assertThat(counts()).isEqualTo(before);
    }

    private List<Long> counts() {
        return List.of(friendship, partnerships).stream()
                .flatMap(
                        network ->
                                TABLES.stream()
                                        .map(
                                                table ->
                                                        count(
                                                                network,
                                                                "select count(*) from " + table)))
                .toList();
    }

    private Set<String> both(String sql) {
        var found = new HashSet<>(texts(friendship, sql));
        found.addAll(texts(partnerships, sql));
        return found;
    }

    private Set<String> texts(Network network, String sql) {
        return scope.in(network.id(), db -> db.sql(sql).query(String.class).set());
    }

    private long count(Network network, String sql) {
        return scope.in(network.id(), db -> db.sql(sql).query(Long.class).single());
    }

    private static Set<String> codes(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
