package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Language;

import java.util.Collection;
import java.util.List;

@KithTest
class CommunitiesApartTest {

    private static final Place.Id MUGHAYYIR_OF_RAMALLAH = Place.Id.of("g285023");
    private static final Place.Id MUGHAYYIR_OF_JENIN = Place.Id.of("g285024");
    private static final Place.Id ABU_DIS = Place.Id.of("g285279");

    private final CommunitiesApart apart;
    private final Communities communities;
    private final Network.Id network;

    CommunitiesApartTest(CommunitiesApart apart, Communities communities, Registry registry) {
        this.apart = apart;
        this.communities = communities;
        this.network = registry.network().id();
    }

    @Test
    void villages_of_one_name_are_told_apart_and_others_by_their_country() {
        record(town(MUGHAYYIR_OF_RAMALLAH), town(MUGHAYYIR_OF_JENIN), town(ABU_DIS));
        assertThat(where(Language.EN))
                .contains("Palestine")
                .anyMatch(text -> text.matches("Palestine, \\d+ km from Jenin"))
                .doesNotHaveDuplicates();
        assertThat(where(Language.AR)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void schools_of_one_name_are_told_apart_by_their_towns() {
        record(school(ABU_DIS), school(MUGHAYYIR_OF_JENIN));
        assertThat(where(Language.EN))
                .containsExactlyInAnyOrder("Abu Dis, Palestine", "Al Mughayyir, Palestine");
    }

    @Test
    void schools_of_one_name_in_villages_of_one_name_are_told_apart_too() {
        record(school(MUGHAYYIR_OF_RAMALLAH), school(MUGHAYYIR_OF_JENIN));
        assertThat(where(Language.EN))
                .allMatch(text -> text.matches("Al Mughayyir, Palestine, \\d+ km from .+"))
                .doesNotHaveDuplicates();
    }

    @Test
    void two_of_one_name_at_one_place_are_told_by_their_country() {
        record(town(ABU_DIS), Registry.community(ABU_DIS, Community.Kind.COUNCIL_AREA, null));
        assertThat(where(Language.EN)).containsExactly("Palestine", "Palestine");
        assertThat(apart.where(List.of(), Language.EN)).isEmpty();
    }

    private void record(Community... some) {
        communities.load(network, List.of(some));
    }

    private Collection<String> where(Language reader) {
        var found = communities.list(network, CommunityFilter.called(""), reader, 1);
        return apart.where(found.items(), reader).values();
    }

    private static Community town(Place.Id place) {
        return Registry.town(place);
    }

    private static Community school(Place.Id place) {
        return Registry.community(place, Community.Kind.SCHOOL, "Al-Nur");
    }
}
