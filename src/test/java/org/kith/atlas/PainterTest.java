package org.kith.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class PainterTest {

    private static final Painter PAINTER = new Painter(Palette.LIGHT, 1);
    private static final Point ABU_DIS = new Point(31.762, 35.262);
    private static final Point CAMDEN = new Point(51.543, -0.159);
    private static final Arc LINK = new Arc(CAMDEN, ABU_DIS, Tone.FORMAL);
    private static final Dot PLACE = new Dot(ABU_DIS, 3, Tone.EMPHASISED);

    @Test
    void a_picture_is_as_large_as_its_view() throws IOException {
        BufferedImage picture = painted(PAINTER, View.world(480, 240), List.of(LINK));
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getHeight()).isEqualTo(240);
    }

    @Test
    void a_picture_for_a_fine_screen_has_twice_the_pixels() throws IOException {
        BufferedImage picture =
                painted(new Painter(Palette.DARK, 2), View.world(480, 240), List.of(LINK));
        assertThat(picture.getWidth()).isEqualTo(960);
    }

    @Test
    void the_same_view_of_the_same_things_gives_the_same_bytes() {
        View view = View.around(List.of(ABU_DIS, CAMDEN), 360, 240);
        byte[] first = PAINTER.png(view, List.of(LINK), List.of(PLACE));
        assertThat(PAINTER.png(view, List.of(LINK), List.of(PLACE))).isEqualTo(first);
        assertThat(PAINTER.png(view, List.of(), List.of(PLACE))).isNotEqualTo(first);
    }

    @Test
    void many_links_are_the_same_picture_in_whatever_order_they_come() {
        List<Arc> arcs = arcs(2000);
        View world = View.world(480, 240);
        assertThat(PAINTER.png(world, arcs.reversed(), List.of()))
                .isEqualTo(PAINTER.png(world, arcs, List.of()));
    }

    @Test
    void land_and_sea_are_where_they_should_be() throws IOException {
        View world = View.world(960, 480);
        BufferedImage picture = painted(PAINTER, world, List.of());
        assertThat(colour(picture, world, 25, 45)).isEqualTo(Palette.LIGHT.land().getRGB());
        assertThat(colour(picture, world, 66, -172.5)).isEqualTo(Palette.LIGHT.land().getRGB());
        assertThat(colour(picture, world, 0, -150)).isEqualTo(Palette.LIGHT.sea().getRGB());
        assertThat(colour(picture, world, 42, 51)).isEqualTo(Palette.LIGHT.sea().getRGB());
    }

    @Test
    void land_goes_on_beyond_the_date_line() throws IOException {
        View view = new View(66, 179, 4, 480, 240);
        BufferedImage picture = painted(PAINTER, view, List.of());
        assertThat(colour(picture, view, 67, 178)).isEqualTo(Palette.LIGHT.land().getRGB());
        assertThat(colour(picture, view, 67, -177)).isEqualTo(Palette.LIGHT.land().getRGB());
    }

    @Test
    void a_link_over_the_date_line_takes_the_short_way() throws IOException {
        View view = new View(0, 180, 2, 480, 240);
        Arc link = new Arc(new Point(0, 170), new Point(0, -170), Tone.FORMAL);
        BufferedImage picture = painted(PAINTER, view, List.of(link));
        assertThat(colour(picture, view, 0, 180)).isNotEqualTo(Palette.LIGHT.sea().getRGB());
        assertThat(colour(picture, view, 0, 150)).isEqualTo(Palette.LIGHT.sea().getRGB());
    }

    private static List<Arc> arcs(int count) {
        Random random = new Random(7);
        return Stream.generate(() -> new Arc(somewhere(random), somewhere(random), Tone.FORMAL))
                .limit(count)
                .toList();
    }

    private static Point somewhere(Random random) {
        return new Point(random.nextDouble(-50, 70), random.nextDouble(-180, 180));
    }

    private static BufferedImage painted(Painter painter, View view, List<Arc> arcs)
            throws IOException {
        return ImageIO.read(new ByteArrayInputStream(painter.png(view, arcs, List.of())));
    }

    private static int colour(BufferedImage picture, View view, double lat, double lon) {
        Pixel at = view.project(new Point(lat, lon));
        return picture.getRGB((int) at.x(), (int) at.y());
    }
}
