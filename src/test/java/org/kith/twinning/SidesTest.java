package org.kith.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.kith.community.Community;

import java.util.List;

class SidesTest {

    private final Community.Id camden = Community.Id.next();
    private final Community.Id abuDis = Community.Id.next();
    private final Community.Id hackney = Community.Id.next();

    @Test
    void a_with_b_is_the_same_as_b_with_a() {
        assertThat(new Sides(List.of(camden), List.of(abuDis)).key())
                .isEqualTo(new Sides(List.of(abuDis), List.of(camden)).key());
    }

    @Test
    void the_order_within_a_side_does_not_matter() {
        assertThat(new Sides(List.of(camden, hackney), List.of(abuDis)).key())
                .isEqualTo(new Sides(List.of(abuDis), List.of(hackney, camden)).key());
    }

    @Test
    void who_stands_on_which_side_does_matter() {
        assertThat(new Sides(List.of(camden, hackney), List.of(abuDis)).key())
                .isNotEqualTo(new Sides(List.of(camden), List.of(hackney, abuDis)).key());
    }

    @Test
    void nobody_is_linked_with_themselves() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sides(List.of(camden, abuDis), List.of(camden)));
    }

    @Test
    void a_link_has_two_sides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sides(List.of(camden), List.of()));
    }
}
