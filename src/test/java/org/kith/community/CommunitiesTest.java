package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.network.Network;
import org.kith.shared.Language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

@KithTest
class CommunitiesTest {

    private final Registry registry;
    private final Communities communities;
    private final Audit audit;
    private final Network.Id network;
    private final Actor mariam;

    CommunitiesTest(Registry registry, Communities communities, Audit audit) {
        this.registry = registry;
        this.communities = communities;
        this.audit = audit;
        this.network = registry.network().id();
        this.mariam = registry.representative("Mariam");
    }

    @Test
    void a_community_recorded_twice_is_there_once() {
        var place = registry.place("Abu Dis", "أبو ديس", "PS", 12000);
        var first = communities.record(network, mariam, Registry.town(place), null);
        var second = communities.record(network, mariam, Registry.town(place), null);
        assertThat(first).isInstanceOf(Recorded.Added.class);
        assertThat(second)
                .isEqualTo(new Recorded.AlreadyHere<>(((Recorded.Added<Community>) first).value()));
        assertThat(communities.at(network, place)).hasSize(1);
    }

    @Test
    void many_who_record_at_one_moment_make_one_community() {
        var place = registry.place("Yatta", "يطا", "PS", 64000);
        var recorded =
                IntStream.range(0, 8)
                        .mapToObj(
                                n ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        communities.record(
                                                                network,
                                                                mariam,
                                                                Registry.town(place),
                                                                null)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(recorded).filteredOn(r -> r instanceof Recorded.Added).hasSize(1);
        assertThat(communities.at(network, place)).hasSize(1);
    }

    @Test
    void two_of_one_name_have_two_addresses_and_each_keeps_its_own() {
        var one = added(Registry.town(registry.place("Jenin", "جنين", "PS", 1)));
        var other = added(Registry.town(registry.place("Jenin", "جنين", "PS", 1)));
        assertThat(one.slug()).isEqualTo("jenin");
        assertThat(other.slug()).isEqualTo("jenin-ps");
        assertThat(communities.find(network, "jenin-ps")).contains(other);
    }

    @Test
    void another_network_knows_nothing_of_it() {
        var here = added(Registry.town(registry.place("Halhul", "حلحول", "PS", 1)));
        var elsewhere = registry.network().id();
        assertThat(communities.find(elsewhere, here.id())).isEmpty();
        assertThat(communities.find(elsewhere, here.slug())).isEmpty();
        assertThat(communities.at(elsewhere, here.place())).isEmpty();
        assertThat(communities.cards(elsewhere, List.of(here.id()), Language.EN)).isEmpty();
        assertThat(communities.list(elsewhere, CommunityFilter.ALL, Language.EN, 1).total())
                .isZero();
        assertThat(audit.of(elsewhere, here.id().value())).isEmpty();
    }

    @Test
    void every_change_is_kept_with_who_made_it_and_what_stood_before() {
        var here = added(Registry.town(registry.place("Dura", "دورا", "PS", 1)));
        var renamed =
                new Community(
                        here.id(),
                        "ignored",
                        here.place(),
                        Community.Kind.VILLAGE,
                        "Dura and its hamlets",
                        "We write.",
                        here.interests(),
                        here.languages(),
                        List.of("GB"),
                        true,
                        null,
                        true);
        assertThat(communities.change(network, mariam, renamed).slug()).isEqualTo(here.slug());
        var history = audit.of(network, here.id().value());
        assertThat(history).extracting(Audit.Entry::action).containsExactly("changed", "recorded");
        assertThat(history).extracting(Audit.Entry::actor).containsOnly("Mariam");
        assertThat(history.getFirst().before()).containsEntry("kind", "town");
        assertThat(history.getFirst().after()).containsEntry("kind", "village");
    }

    @Test
    void what_an_import_recorded_goes_with_it_and_nothing_else_does() {
        var batch = UUID.randomUUID();
        var imported = Registry.town(registry.place("Sa'ir", "سعير", "PS", 1));
        communities.record(network, mariam, imported, batch);
        var typed = added(Registry.town(registry.place("Beit Ummar", "بيت أمر", "PS", 1)));
        assertThat(communities.remove(network, mariam, imported.id(), batch)).isTrue();
        assertThat(communities.remove(network, mariam, typed.id(), batch)).isFalse();
        assertThat(communities.find(network, typed.id())).isPresent();
    }

    @Test
    void thousands_are_loaded_at_once_and_none_of_them_twice() {
        var towns =
                IntStream.range(0, 300)
                        .mapToObj(n -> registry.place("Town " + n, "بلدة " + n, "PS", n))
                        .map(Registry::town)
                        .toList();
        assertThat(communities.load(network, towns)).isEqualTo(300);
        assertThat(communities.load(network, towns)).isZero();
        assertThat(communities.list(network, CommunityFilter.ALL, Language.EN, 99))
                .satisfies(
                        last -> {
                            assertThat(last.number()).isEqualTo(6);
                            assertThat(last.total()).isEqualTo(300);
                        });
    }

    @Test
    void the_number_of_links_is_what_the_room_of_links_tells() {
        var here = added(Registry.town(registry.place("Tubas", "طوباس", "PS", 1)));
        communities.linksChanged(network, Map.of(here.id(), 3));
        communities.linksChanged(network, Map.of(here.id(), -1));
        assertThat(communities.cards(network, Set.of(here.id()), Language.EN).get(here.id()))
                .extracting(CommunityCard::links)
                .isEqualTo(2);
    }

    private Community added(Community community) {
        return switch (communities.record(network, mariam, community, null)) {
            case Recorded.Added<Community>(var value) -> value;
            case Recorded.AlreadyHere<Community>(var value) ->
                    throw new AssertionError("already here: " + value);
        };
    }
}
