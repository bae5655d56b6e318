package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.shared.Language;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

@KithTest
class DuplicatesTest {

    /** The gazetteer's Abu Dis. */
    private static final String ABU_DIS = "أبو ديس";

    private final Communities communities;
    private final Groups groups;
    private final Duplicates duplicates;
    private final Entering entering;
    private final NotTheSame notTheSame;
    private final Registry registry;
    private final Network.Id network;
    private final Actor mariam;

    DuplicatesTest(
            Registry registry,
            Communities communities,
            Groups groups,
            Duplicates duplicates,
            Entering entering,
            NotTheSame notTheSame) {
        this.registry = registry;
        this.communities = communities;
        this.groups = groups;
        this.duplicates = duplicates;
        this.entering = entering;
        this.notTheSame = notTheSame;
        this.network = registry.network().id();
        this.mariam = registry.representative("Mariam");
    }

    @Test
    void one_community_under_two_spellings_is_shown_before_it_is_recorded_twice() {
        var abuDis = Registry.town(registry.gazetteer(ABU_DIS));
        communities.record(network, mariam, abuDis, null);
        for (var spelling : List.of("Abu Deis", "Abou Dis", "أبو ديس", "אבו דיס")) {
            assertThat(
                            duplicates.communitiesLike(
                                    network,
                                    spelling,
                                    null,
                                    Community.Kind.TOWN,
                                    null,
                                    Language.EN))
                    .as(spelling)
                    .extracting(likely -> likely.value().id())
                    .contains(abuDis.id());
        }
    }

    @Test
    void a_school_is_not_taken_for_its_town() {
        var town = Registry.town(registry.place("Anata", "عناتا", "PS", 1));
        communities.record(network, mariam, town, null);
        assertThat(asked(town.place(), Community.Kind.SCHOOL, "Anata Girls’ School")).isEmpty();
        assertThat(asked(town.place(), Community.Kind.VILLAGE, null)).hasSize(1);
    }

    @Test
    void many_who_record_at_one_moment_make_one_and_the_others_are_shown_it() {
        var place = registry.place("Bani Na'im", "بني نعيم", "PS", 1);
        var outcomes =
                IntStream.range(0, 6)
                        .mapToObj(n -> CompletableFuture.supplyAsync(() -> entered(place)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(outcomes).filteredOn(o -> o instanceof Entering.Outcome.Stands).hasSize(1);
        assertThat(communities.at(network, place)).hasSize(1);
    }

    @Test
    void what_has_been_told_apart_is_never_asked_about_again() {
        var place = registry.place("Samu", "السموع", "PS", 1);
        var town = Registry.town(place);
        communities.record(network, mariam, town, null);
        var village = Registry.community(place, Community.Kind.VILLAGE, null);
        var why = "The village beside the town";
        assertThat(outcome(village, Set.of(), "")).isInstanceOf(Entering.Outcome.Ask.class);
        assertThat(outcome(village, Set.of(town.id().value()), why))
                .isInstanceOf(Entering.Outcome.Stands.class);
        var told = notTheSame.as(network, "community", village.id().value());
        assertThat(told).containsExactly(town.id().value());
        assertThat(
                        duplicates.communitiesLike(
                                network, place, Community.Kind.VILLAGE, null, told, Language.EN))
                .extracting(likely -> likely.value().id())
                .doesNotContain(town.id());
    }

    @Test
    void a_group_is_known_by_its_initials_and_by_its_usual_words() {
        var camden = Registry.town(registry.place("Camden", "كامدن", "GB", 1));
        communities.record(network, mariam, camden, null);
        var association = "Camden Abu Dis Friendship Association";
        var group = Registry.group(camden.id(), association);
        groups.record(network, mariam, group, null);
        for (var other :
                List.of(
                        "CADFA",
                        "Friends of Abu Dis, Camden",
                        "camden abu-dis friendship assoc.",
                        "The Camden Abu Deis Friendship Association")) {
            assertThat(duplicates.groupsLike(network, camden.id(), other, Set.of(), Language.EN))
                    .as(other)
                    .hasSize(1);
        }
        assertThat(
                        duplicates.groupsLike(
                                network, camden.id(), "Camden Choir", Set.of(), Language.EN))
                .isEmpty();
    }

    @Test
    void
            a_group_of_another_community_is_known_by_its_words_in_any_order_and_without_their_vowels() {
        var camden = Registry.town(registry.place("Camden", "كامدن", "GB", 1));
        var leeds = Registry.town(registry.place("Leeds", "ليدز", "GB", 1));
        communities.record(network, mariam, camden, null);
        communities.record(network, mariam, leeds, null);
        groups.record(network, mariam, Registry.group(camden.id(), "Olive Tree Sisters"), null);
        for (var other : List.of("Sisters Olive Tree", "Alive Trea Sistars")) {
            assertThat(duplicates.groupsLike(network, leeds.id(), other, Set.of(), Language.EN))
                    .as(other)
                    .hasSize(1);
        }
        assertThat(
                        duplicates.groupsLike(
                                network, leeds.id(), "Lemon Tree Brothers", Set.of(), Language.EN))
                .isEmpty();
    }

    private List<Likely<CommunityCard>> asked(
            Place.Id place, Community.Kind kind, @org.jspecify.annotations.Nullable String name) {
        return duplicates.communitiesLike(network, place, kind, name, Set.of(), Language.EN);
    }

    private Entering.Outcome<Community, CommunityCard> entered(Place.Id place) {
        return outcome(Registry.town(place), Set.of(), "");
    }

    private Entering.Outcome<Community, CommunityCard> outcome(
            Community community, Set<UUID> answered, String reason) {
        return entering.community(network, mariam, community, answered, reason, Language.EN);
    }
}
