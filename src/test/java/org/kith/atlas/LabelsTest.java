package org.kith.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class LabelsTest {

    private static final View LEVANT = new View(32, 35.2, 6, 960, 480);
    private static final Point ABU_DIS = new Point(31.762, 35.262);
    private static final List<String> NAMES =
            List.of("Abu Dis", "أبو ديس", "ירושלים", "Newcastle upon Tyne", "広島市", "Łódź");

    @Test
    void names_overlap_neither_each_other_nor_the_edge() {
        for (int seed = 0; seed < 200; seed++) {
            View view = new View(32, 35.2, 5 + seed % 4, 240 + seed * 4, 200 + seed * 3);
            List<Label> labels = Labels.place(view, scattered(new Random(seed), 400));
            List<Box> boxes = labels.stream().map(LabelsTest::box).toList();
            assertThat(labels).isNotEmpty();
            assertThat(boxes).allMatch(box -> box.within(view));
            for (Box box : boxes) {
                assertThat(boxes.stream().filter(box::overlaps)).hasSize(1);
            }
        }
    }

    @Test
    void a_name_hides_no_other_named_dot() {
        List<Label> labels = Labels.place(LEVANT, scattered(new Random(5), 400));
        for (Label label : labels) {
            assertThat(labels.stream().filter(l -> l != label))
                    .noneMatch(l -> box(label).overlaps(Box.around(l.dot())));
        }
    }

    @Test
    void of_two_at_one_place_the_heavier_is_named() {
        List<Label> labels =
                Labels.place(
                        LEVANT,
                        List.of(
                                new Labelled("small", ABU_DIS, "Abu Dis", 1),
                                new Labelled("large", ABU_DIS, "Al-Quds", 9)));
        assertThat(labels).extracting(label -> label.of().key()).containsExactly("large");
    }

    @Test
    void a_name_leads_away_from_its_dot_in_its_own_direction() {
        Label latin = only("Abu Dis");
        assertThat(latin.anchor()).isEqualTo(Label.Anchor.START);
        assertThat(latin.baseline().x()).isGreaterThan(latin.dot().x());
        Label arabic = only("أبو ديس");
        assertThat(arabic.rightToLeft()).isTrue();
        assertThat(arabic.anchor()).isEqualTo(Label.Anchor.START);
        assertThat(arabic.baseline().x()).isLessThan(arabic.dot().x());
    }

    @Test
    void at_the_edge_the_name_turns_to_the_other_side() {
        Point east = LEVANT.unproject(new Pixel(940, 200));
        Label label =
                Labels.place(LEVANT, List.of(new Labelled("k", east, "Abu Dis", 1))).getFirst();
        assertThat(label.anchor()).isEqualTo(Label.Anchor.END);
        assertThat(label.baseline().x()).isLessThan(label.dot().x());
    }

    private static Label only(String name) {
        return Labels.place(LEVANT, List.of(new Labelled("key", ABU_DIS, name, 1))).getFirst();
    }

    private static List<Labelled> scattered(Random random, int count) {
        return Stream.generate(
                        () ->
                                new Labelled(
                                        "k" + random.nextInt(),
                                        new Point(
                                                random.nextGaussian(32, 1),
                                                random.nextGaussian(35.2, 1.5)),
                                        NAMES.get(random.nextInt(NAMES.size())),
                                        random.nextInt(50)))
                .limit(count)
                .toList();
    }

    /** The room that a label's text takes, worked out from what the page is told. */
    private static Box box(Label label) {
        double width = Lettering.width(label.of().text(), Label.FONT_SIZE);
        double top = label.baseline().y() - 0.8 * Label.FONT_SIZE;
        boolean toTheRight = (label.anchor() == Label.Anchor.START) != label.rightToLeft();
        double left =
                label.anchor() == Label.Anchor.MIDDLE
                        ? label.baseline().x() - width / 2
                        : toTheRight ? label.baseline().x() : label.baseline().x() - width;
        return new Box(left, top, left + width - 1e-6, top + 1.2 * Label.FONT_SIZE - 1e-6);
    }
}
