package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.account.Actor;
import org.kith.community.CommunityFilter.Sort;
import org.kith.network.Network;
import org.kith.shared.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@KithTest
class CommunityListTest {

    private final Communities communities;
    private final Groups groups;
    private final Network.Id network;
    private final Community camp;
    private final Community town;
    private final Community school;

    CommunityListTest(Registry registry, Communities communities, Groups groups) {
        this.communities = communities;
        this.groups = groups;
        this.network = registry.network().id();
        camp =
                Registry.community(
                        registry.place("Aida", "عايدة", "PS", 5900),
                        Community.Kind.REFUGEE_CAMP,
                        null);
        town = Registry.town(registry.place("Élancourt", "إيلانكور", "FR", 26000));
        school =
                Registry.community(
                        registry.place("Zahra", "الزهراء", "PS", 0),
                        Community.Kind.SCHOOL,
                        "بيت العلم");
        communities.load(network, List.of(camp, town, school));
        communities.linksChanged(network, Map.of(town.id(), 2));
        groups.record(network, Actor.KITH, Registry.group(town.id(), "Comité de jumelage"), null);
    }

    @Test
    void names_stand_in_the_order_of_the_readers_language() {
        assertThat(ids(filter(null, null, null, false, "", Sort.NAME), Language.FR))
                .containsExactly(camp.id(), town.id(), school.id());
        assertThat(ids(filter(null, null, null, false, "", Sort.NAME), Language.AR))
                .containsExactly(town.id(), school.id(), camp.id());
    }

    @Test
    void people_and_links_order_the_list_too() {
        assertThat(ids(filter(null, null, null, false, "", Sort.POPULATION), Language.EN))
                .containsExactly(town.id(), camp.id(), school.id());
        assertThat(ids(filter(null, null, null, false, "", Sort.MOST_LINKS), Language.EN))
                .startsWith(town.id());
        assertThat(ids(filter(null, null, null, false, "", Sort.FEWEST_LINKS), Language.EN))
                .endsWith(town.id());
    }

    @Test
    void each_filter_leaves_only_what_it_says() {
        assertThat(ids(filter(Community.Kind.SCHOOL, null, null, false, "", Sort.NAME)))
                .containsExactly(school.id());
        assertThat(ids(filter(null, "FR", null, false, "", Sort.NAME))).containsExactly(town.id());
        assertThat(ids(filter(null, null, Group.Form.FRIENDSHIP_GROUP, false, "", Sort.NAME)))
                .containsExactly(town.id());
        assertThat(ids(filter(null, null, null, true, "", Sort.NAME)))
                .containsExactlyInAnyOrder(camp.id(), school.id());
    }

    @Test
    void a_name_is_found_in_any_script() {
        assertThat(ids(filter(null, null, null, false, "elancourt", Sort.NAME)))
                .containsExactly(town.id());
        assertThat(ids(filter(null, null, null, false, "عايدة", Sort.NAME)))
                .containsExactly(camp.id());
        assertThat(ids(filter(null, null, null, false, "Aida", Sort.NAME)))
                .containsExactly(camp.id());
    }

    @Test
    void groups_are_listed_with_their_community() {
        var found = groups.list(network, new GroupFilter(null, "FR", null, ""), Language.AR, 1);
        assertThat(found.items())
                .singleElement()
                .satisfies(
                        group -> {
                            assertThat(group.communityLabel()).isEqualTo("إيلانكور");
                            assertThat(group.contacts()).isZero();
                        });
    }

    private List<Community.Id> ids(CommunityFilter filter) {
        return ids(filter, Language.EN);
    }

    private List<Community.Id> ids(CommunityFilter filter, Language reader) {
        var ids = new ArrayList<Community.Id>();
        communities.forEach(network, filter, reader, card -> ids.add(card.id()));
        return ids;
    }

    private static CommunityFilter filter(
            Community.@Nullable Kind kind,
            @Nullable String country,
            Group.@Nullable Form form,
            boolean noLinkYet,
            String words,
            Sort sort) {
        return new CommunityFilter(kind, country, null, form, noLinkYet, false, words, sort);
    }
}
