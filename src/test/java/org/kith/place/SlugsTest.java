package org.kith.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SlugsTest {

    @Test
    void the_place_with_most_people_has_the_bare_name_and_the_next_its_country() {
        assertThat(
                        Slugs.of(
                                List.of(
                                        claim("a", "Abu Dis", "PS", 5),
                                        claim("b", "Abu Dis", "EG", 9),
                                        claim("c", "Abu Dis", "PS", 2),
                                        claim("d", "Abu Dis", "PS", 1)),
                                Map.of()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "b", "abu-dis",
                                "a", "abu-dis-ps",
                                "c", "abu-dis-ps-2",
                                "d", "abu-dis-ps-3"));
    }

    @Test
    void an_address_once_given_stays_whoever_comes_later() {
        var before = Slugs.of(List.of(claim("a", "Yatta", "PS", 5)), Map.of());
        assertThat(
                        Slugs.of(
                                List.of(
                                        claim("a", "Yatta", "PS", 5),
                                        claim("b", "Yatta", "KE", 500)),
                                before))
                .containsEntry("a", "yatta")
                .containsEntry("b", "yatta-ke");
    }

    @Test
    void a_name_without_letters_takes_its_key() {
        assertThat(Slugs.of(List.of(claim("g7", "—", "", 0)), Map.of())).containsEntry("g7", "g7");
    }

    private static Slugs.Claim claim(String key, String name, String country, int people) {
        return new Slugs.Claim(key, name, country, people);
    }
}
