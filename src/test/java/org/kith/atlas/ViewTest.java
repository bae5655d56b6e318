package org.kith.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ViewTest {

    private static final Point ABU_DIS = new Point(31.762, 35.262);
    private static final Point CAMDEN = new Point(51.543, -0.159);
    private static final Point FIJI = new Point(-17.8, 178.0);
    private static final Point SAMOA = new Point(-13.8, -171.8);

    @Test
    void a_point_projected_and_read_back_is_the_same_point() {
        Random random = new Random(1);
        views(random)
                .limit(2000)
                .forEach(
                        view -> {
                            Point point = somewhere(random);
                            Point back = view.unproject(view.project(point));
                            assertThat(back.lat()).isCloseTo(point.lat(), within(1e-6));
                            assertThat(back.kilometresTo(point)).isLessThan(0.01);
                        });
    }

    @Test
    void a_pixel_read_and_projected_is_the_same_pixel() {
        Random random = new Random(2);
        views(random)
                .filter(view -> view.zoom() >= 3)
                .limit(2000)
                .forEach(
                        view -> {
                            Pixel pixel =
                                    new Pixel(
                                            random.nextDouble(view.width()),
                                            view.height() * (0.3 + 0.4 * random.nextDouble()));
                            Pixel back = view.project(view.unproject(pixel));
                            assertThat(back.x()).isCloseTo(pixel.x(), within(1e-4));
                            assertThat(back.y()).isCloseTo(pixel.y(), within(1e-4));
                        });
    }

    @Test
    void a_fitting_view_contains_all_its_points() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            List<Point> points =
                    Stream.generate(() -> somewhere(random)).limit(1 + random.nextInt(6)).toList();
            View view = View.around(points, 360 + random.nextInt(600), 360);
            assertThat(points).allMatch(view::contains, "in " + view);
        }
    }

    @Test
    void a_fitting_view_of_neighbours_is_close() {
        View view = View.around(List.of(ABU_DIS, new Point(31.9, 35.2)), 360, 240);
        assertThat(view.zoom()).isEqualTo(7);
        assertThat(View.around(List.of(ABU_DIS, CAMDEN), 360, 240).zoom()).isBetween(2.0, 3.0);
    }

    @Test
    void neighbours_on_both_sides_of_the_date_line_are_shown_as_neighbours() {
        View view = View.around(List.of(FIJI, SAMOA), 360, 240);
        assertThat(view.zoom()).isGreaterThan(3);
        assertThat(view.project(SAMOA).x()).isGreaterThan(view.project(FIJI).x());
    }

    @Test
    void moving_over_the_date_line_goes_on_from_the_other_side() {
        View view = new View(-17, 179, 4, 800, 400).movedBy(400, 0);
        assertThat(view.lon()).isNegative().isLessThan(-160);
        assertThat(view.contains(SAMOA)).isTrue();
    }

    @Test
    void near_shows_everything_within_the_distance_and_keeps_the_place_in_the_middle() {
        View view = View.near(ABU_DIS, 40, 360, 240);
        assertThat(view.project(ABU_DIS).x()).isCloseTo(180, within(1.0));
        assertThat(view.contains(new Point(31.762 + 0.35, 35.262))).isTrue();
        assertThat(view.kilometresPerPixel() * view.height()).isBetween(80.0, 240.0);
    }

    @Test
    void without_points_the_whole_world_is_shown() {
        View world = View.around(List.of(), 960, 480);
        assertThat(world).isEqualTo(View.world(960, 480));
        assertThat(List.of(ABU_DIS, CAMDEN, FIJI, SAMOA, new Point(-54.8, -68.3)))
                .allMatch(world::contains);
    }

    @Test
    void normalising_twice_changes_nothing_more() {
        views(new Random(4))
                .limit(5000)
                .forEach(
                        view ->
                                assertThat(
                                                new View(
                                                        view.lat(),
                                                        view.lon(),
                                                        view.zoom(),
                                                        view.width(),
                                                        view.height()))
                                        .isEqualTo(view));
    }

    @Test
    void an_address_is_read_back_as_the_same_view() {
        views(new Random(5))
                .limit(2000)
                .forEach(view -> assertThat(parsed(view.query())).isEqualTo(view));
    }

    @Test
    void an_address_with_nonsense_shows_the_other_view_and_too_much_is_brought_inside() {
        View world = View.world(960, 480);
        assertThat(View.parse(world, "north", null, "NaN", "", "1e99x")).isEqualTo(world);
        View huge = View.parse(world, "1e9", "1e300", "99", "1000000", "-5");
        assertThat(huge.zoom()).isEqualTo(View.MAX_ZOOM);
        assertThat(huge.width()).isEqualTo(View.MAX_WIDTH);
        assertThat(huge.height()).isEqualTo(120);
        assertThat(huge.lat()).isBetween(80.0, 84.0);
        assertThat(huge.lon()).isBetween(-180.0, 180.0);
    }

    @Test
    void there_is_an_end_to_zooming_on_either_side() {
        View world = View.world(960, 480);
        assertThat(world.zoomedOut()).isEqualTo(world);
        View close =
                IntStream.range(0, 20).boxed().reduce(world, (v, i) -> v.zoomedIn(), (a, b) -> b);
        assertThat(close.zoom()).isEqualTo(View.MAX_ZOOM);
        assertThat(close.zoomedIn()).isEqualTo(close);
    }

    @Test
    void a_scale_bar_is_a_round_number_of_kilometres() {
        ScaleBar bar = ScaleBar.of(View.near(ABU_DIS, 40, 360, 240));
        assertThat(bar.kilometres()).isEqualTo(20);
        assertThat(bar.pixels()).isBetween(30.0, 90.0);
    }

    @Test
    void distances_are_the_shortest_way_over_the_earth() {
        assertThat(ABU_DIS.kilometresTo(CAMDEN)).isCloseTo(3617, within(5.0));
        assertThat(FIJI.kilometresTo(SAMOA)).isLessThan(1300);
    }

    private static Stream<View> views(Random random) {
        return Stream.generate(
                () ->
                        new View(
                                random.nextDouble(-100, 100),
                                random.nextDouble(-400, 400),
                                random.nextDouble(-1, 11),
                                random.nextInt(2000),
                                random.nextInt(1300)));
    }

    private static Point somewhere(Random random) {
        return new Point(random.nextDouble(-45, 65), random.nextDouble(-180, 180));
    }

    private static View parsed(String query) {
        String[] v = query.replaceAll("[a-z]+=", "").split("&");
        return View.parse(View.world(960, 480), v[0], v[1], v[2], v[3], v[4]);
    }
}
