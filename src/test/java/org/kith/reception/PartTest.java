package org.kith.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.web.NotHere;

import java.util.List;
import java.util.stream.IntStream;

class PartTest {

    @Test
    void everybody_stands_in_one_part_and_in_order() {
        var people = IntStream.range(0, 2 * Part.PEOPLE + 1).boxed().toList();
        assertThat(Part.count(people.size())).isEqualTo(3);
        var all =
                IntStream.rangeClosed(1, 3)
                        .mapToObj(part -> Part.of(people, part))
                        .flatMap(List::stream);
        assertThat(all).containsExactlyElementsOf(people);
        assertThat(Part.of(people, 3)).containsExactly(Part.first(3));
        assertThat(Part.of(List.of(), 1)).isEmpty();
        assertThatThrownBy(() -> Part.of(people, 4)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> Part.of(people, 0)).isInstanceOf(NotHere.class);
    }
}
