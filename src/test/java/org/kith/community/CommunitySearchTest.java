package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.KithTest;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.place.PlaceSearch;
import org.kith.place.SearchSource;
import org.kith.shared.Language;
import org.kith.web.Messages;

import java.util.List;

@KithTest
class CommunitySearchTest {

    private static final Place.Id ABU_DIS = Place.Id.of("g285279");

    private final List<SearchSource> sources;
    private final PlaceSearch places;
    private final Messages messages;
    private final Network network;

    CommunitySearchTest(
            List<SearchSource> sources,
            PlaceSearch places,
            Messages messages,
            Registry registry,
            Communities communities,
            Groups groups) {
        this.sources = sources;
        this.places = places;
        this.messages = messages;
        network = registry.network();
        var town = Registry.town(ABU_DIS);
        var school = Registry.community(ABU_DIS, Community.Kind.SCHOOL, "Arab Institute Secondary");
        communities.load(network.id(), List.of(town, school));
        groups.record(
                network.id(),
                Actor.KITH,
                Registry.group(town.id(), "Camden Abu Dis Friendship Association"),
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abu Deis", "أبو ديس", "אבו דיס"})
    void a_place_in_any_script_leads_to_its_community(String text) {
        assertThat(titles(text)).startsWith("Abu Dis");
        assertThat(sources.getFirst().present(network, List.of(ABU_DIS))).containsExactly(ABU_DIS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Camden Abu Dis Friendship Association",
                "camden friendship",
                "Camdem Abu Dis",
                "friendsh",
                "CADFA"
            })
    void a_group_is_found_by_its_name_what_is_typed_of_it_or_its_initials(String text) {
        assertThat(titles(text)).contains("Camden Abu Dis Friendship Association");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Arab Institute", "arab institut secondry", "Secondary"})
    void a_school_is_found_by_its_own_name(String text) {
        assertThat(titles(text)).contains("Arab Institute Secondary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Hebron", "Association of Hebron", "\u202E!?"})
    void what_nobody_is_called_finds_nobody(String text) {
        assertThat(titles(text)).isEmpty();
    }

    /** A line takes the direction of its first letter, and a name may be in Latin ones. */
    @Test
    void a_link_begins_at_the_right_where_its_reader_reads_from_there() {
        assertThat(messages.get(Language.AR, "twinning.link.title", "Camden", "أبو ديس"))
                .startsWith("\u200F")
                .contains("مع");
        assertThat(messages.get(Language.HE, "twinning.link.title", "Camden", "אבו דיס"))
                .startsWith("\u200F");
    }

    @Test
    void communities_stand_before_groups_and_these_before_links() {
        assertThat(sources)
                .extracting(SearchSource::heading)
                .containsExactly(
                        "community.directory.title",
                        "community.groups.title",
                        "twinning.links.title");
    }

    @Test
    void a_search_in_one_country_finds_nobody_in_another() {
        assertThat(titles("CADFA", "PS")).contains("Camden Abu Dis Friendship Association");
        assertThat(titles("CADFA", "GB")).isEmpty();
        assertThat(titles("Arab Institute", "GB")).isEmpty();
    }

    private List<String> titles(String text) {
        return titles(text, null);
    }

    private List<String> titles(String text, @Nullable String country) {
        var found = places.find(new PlaceSearch.Query(text, country, 8));
        return sources.stream()
                .flatMap(s -> s.search(network, text, country, found, Language.EN, 8).stream())
                .map(SearchSource.Hit::title)
                .toList();
    }
}
