package org.kith.home;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.atlas.Label;
import org.kith.atlas.View;
import org.kith.community.Community;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.LinkMaps;
import org.springframework.beans.factory.annotation.Value;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a visitor of a network sees first, and the map of its links. */
@KithTest
class HomeTest {

    private static final Pattern MOVES = Pattern.compile("data-map-go=\"\\w+\" href=\"([^\"]+)\"");

    private final TestNetworks tests;
    private final Registered registered;
    private final LinkMaps maps;
    private final NetworkMaps drawn;
    private final String address;
    private final HttpClient http = HttpClient.newHttpClient();

    private Network network;
    private Community.Id camden;
    private Community.Id abuDis;
    private Community.Id lyon;

    @SuppressWarnings("NullAway.Init") // JUnit calls the_registry_of_the_test first
    HomeTest(
            TestNetworks tests,
            Registered registered,
            LinkMaps maps,
            NetworkMaps drawn,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.registered = registered;
        this.maps = maps;
        this.drawn = drawn;
        this.address = "http://localhost:" + port;
    }

    @BeforeEach
    void the_registry_of_the_test() {
        network = tests.published();
        camden = registered.town(network, "Camden", "GB", 51.53, -0.13);
        abuDis = registered.town(network, "Abu Dis", "PS", 31.76, 35.26);
        lyon = registered.town(network, "Lyon", "FR", 45.76, 4.84);
        registered.town(network, "Qira", "PS", 32.13, 35.14);
        registered.link(network, Link.Kind.FRIENDSHIP, camden, abuDis);
        registered.link(network, Link.Kind.TWINNING, camden, lyon);
    }

    @Test
    void the_numbers_on_the_first_page_are_those_of_the_registry() {
        var page = page("");
        assertThat(page.replaceAll("\\s+", " "))
                .contains("<b>4</b> <span>communities", "<b>2</b> <span>links")
                .contains("<b>0</b> <span>groups", "<b>1</b> <span>has no link yet");
    }

    @Test
    void a_community_without_a_friend_is_named_on_the_first_page() {
        assertThat(page("").replaceAll("(?s).*Without a friend yet", ""))
                .contains("Qira")
                .doesNotContain(">Lyon<");
    }

    @Test
    void what_was_recorded_last_is_the_first_news() {
        registered.link(network, Link.Kind.CONTACT, abuDis, lyon);
        assertThat(page("").replaceAll("(?s).*What is new", "").split("<h3>", 3)[1])
                .contains("Abu Dis", "Lyon");
    }

    @Test
    void a_network_without_records_says_what_will_stand_there() {
        network = tests.published();
        assertThat(page("")).contains("Nothing is recorded yet");
        assertThat(page("/map")).contains("No link fits.");
    }

    @Test
    void every_link_is_an_arc_and_every_community_a_dot() {
        var map = maps.of(network.id());
        assertThat(map.arcs()).hasSize(2);
        assertThat(map.dots()).hasSize(4);
    }

    @Test
    void filters_of_the_address_narrow_the_map_as_they_narrow_the_list() {
        for (var filter : List.of("kind=friendship", "country=PS", "kind=twinning&country=FR")) {
            assertThat(page("/map?" + filter)).contains("1 link.");
            assertThat(page("/links?" + filter)).contains("<b>1 link</b>");
        }
        assertThat(page("/map?kind=friendship")).contains(">Abu Dis<").doesNotContain(">Lyon<");
        assertThat(picture("?kind=friendship&lat=44&lon=15&zoom=3").body())
                .isNotEqualTo(picture("?lat=44&lon=15&zoom=3").body());
    }

    @Test
    void a_new_link_is_on_the_map_at_once() {
        var before = picture("?lat=44&lon=15&zoom=3");
        registered.link(network, Link.Kind.CONTACT, abuDis, lyon);
        var after = picture("?lat=44&lon=15&zoom=3");
        assertThat(after.headers().firstValue("ETag"))
                .isNotEqualTo(before.headers().firstValue("ETag"));
        assertThat(after.body()).isNotEqualTo(before.body());
    }

    @Test
    void the_map_is_moved_by_plain_links() {
        var moves = MOVES.matcher(page("/map?kind=twinning")).results().toList();
        assertThat(moves).hasSize(7);
        for (var move : moves) {
            var there = get(move.group(1).replace("&amp;", "&"), null);
            assertThat(there.statusCode()).isEqualTo(200);
            assertThat(new String(there.body(), UTF_8)).contains("data-map", "1 link.");
        }
    }

    @Test
    void names_on_the_map_stay_inside_it_on_a_desk_and_on_a_phone() {
        for (var zoom = 0; zoom <= 9; zoom++) {
            var view = new View(45, 5, zoom, 1000, 500);
            var query = new MapQuery(Map.of("lat", "45", "lon", "5", "zoom", String.valueOf(zoom)));
            var map = drawn.drawn(network, maps.of(network.id()), query, 1000, Language.EN);
            assertThat(map.wide()).allMatch(label -> inside(label, view));
            var phone = view.resized(NetworkMap.NARROW, 160);
            assertThat(map.narrow()).allMatch(label -> inside(label, phone));
        }
    }

    @Test
    void an_unpublished_network_shows_strangers_neither_home_nor_map_nor_picture() {
        network = tests.unpublished();
        var member = tests.signIn(tests.join(network, Role.READER));
        for (var path : List.of("", "/map", "/map.png")) {
            assertThat(get("/" + network.slug() + path, null).statusCode()).isEqualTo(404);
            assertThat(get("/" + network.slug() + path, member).statusCode()).isEqualTo(200);
        }
        assertThat(
                        get("/" + network.slug() + "/map.png", member)
                                .headers()
                                .firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("private"));
    }

    @Test
    void whatever_an_address_asks_for_is_answered() {
        for (var odd : List.of("?lat=x&lon=NaN&zoom=1e9", "?w=-1&h=99999999", "?kind=%01&zoom=")) {
            assertThat(get("/" + network.slug() + "/map" + odd, null).statusCode()).isEqualTo(200);
            assertThat(picture(odd).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_zero_character_is_refused_before_it_reaches_any_page() {
        var refused = get("/" + network.slug() + "/map?kind=%00", null);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), UTF_8)).contains("<main");
    }

    private static boolean inside(Label label, View view) {
        return Stream.of(label.dot(), label.baseline())
                .allMatch(
                        at ->
                                at.x() >= 0
                                        && at.x() <= view.width()
                                        && at.y() >= 0
                                        && at.y() <= view.height());
    }

    private String page(String path) {
        return new String(get("/" + network.slug() + path, null).body(), UTF_8);
    }

    private HttpResponse<byte[]> picture(String query) {
        return get("/" + network.slug() + "/map.png" + query, null);
    }

    private HttpResponse<byte[]> get(String path, @Nullable Token session) {
        var asked =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "en");
        if (session != null) {
            asked.header("Cookie", "kith-session=" + session.value());
        }
        try {
            return http.send(asked.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
