package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

@KithTest
class PartnersPageTest {

    private static final Pattern PARTNER = Pattern.compile("<h3><a href=\"([^\"]+)\"");

    private final TestNetworks tests;
    private final Ground ground;
    private final String address;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    PartnersPageTest(TestNetworks tests, Ground ground, @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.ground = ground;
        this.address = "http://localhost:" + port;
    }

    @Test
    void a_place_in_another_script_finds_the_same_partners() throws Exception {
        var network = tests.published();
        ground.town(network, ground.place("Friendly", "XB", -50, 20, 12_000));
        var arabic = ask(network, "who=" + encoded("أبو ديس") + "&country=XB", false);
        var latin = ask(network, "who=" + encoded("Abu Dis") + "&country=XB", false);
        assertThat(partners(arabic)).isNotEmpty().isEqualTo(partners(latin));
    }

    @Test
    void a_suggestion_says_why_leads_on_and_is_marked() throws Exception {
        var network = tests.published();
        ground.town(network, ground.place("Friendly", "XB", -50, 20, 12_000));
        var page = ask(network, "who=" + encoded("Abu Dis"), false);
        assertThat(page)
                .contains("Friendly", "No friends yet in this network", "No friend yet")
                .contains("/record/link?a=abu-dis")
                .contains("&amp;b=friendly");
    }

    @Test
    void a_name_that_no_place_has_gets_help_and_keeps_what_was_typed() throws Exception {
        var page = ask(tests.published(), "who=Wubbelfrotz-Qrimnakplod&interest=health", false);
        assertThat(page)
                .contains("value=\"Wubbelfrotz-Qrimnakplod\"")
                .containsAnyOf("We know no place", "Did you mean");
        assertThat(page).contains("value=\"health\" checked");
    }

    @Test
    void which_of_two_villages_of_one_name_is_asked_for_is_said_and_where_the_other_lies()
            throws Exception {
        var page = ask(tests.published(), "who=Jaba", false);
        assertThat(page)
                .containsPattern("Partners for <bdi>Jaba</bdi></h2>\\s*<p[^>]*>Palestine, \\d+ km")
                .containsPattern("You may mean:[^~]*Jaba</bdi>[^~]*Palestine, \\d+ km");
    }

    @Test
    void a_name_that_is_too_long_is_told_its_limit() throws Exception {
        var page = ask(tests.published(), "who=" + "a".repeat(101), false);
        assertThat(page).contains("at most 100 characters", "a".repeat(101));
    }

    @Test
    void where_nobody_fits_the_way_to_a_wider_search_is_shown() throws Exception {
        var page = ask(tests.published(), "who=" + encoded("Abu Dis") + "&kind=parish", false);
        assertThat(page).contains("Nobody found", "Look everywhere");
    }

    @Test
    void htmx_gets_the_answer_alone() throws Exception {
        var page = ask(tests.published(), "who=" + encoded("Abu Dis"), true);
        assertThat(page).contains("Abu Dis").doesNotContain("<html", "<form");
    }

    @Test
    void whoever_comes_from_a_community_finds_its_interests_chosen() throws Exception {
        var network = tests.published();
        var place = ground.place("Caring", "XA", -50, -20, 5000);
        ground.town(network, place, java.util.List.of("health"), java.util.List.of("he"));
        var page = ask(network, "community=caring-xa", false);
        var slug =
                page.contains("value=\"Caring\"") ? page : ask(network, "community=caring", false);
        assertThat(slug)
                .contains("value=\"Caring\"", "value=\"health\" checked", "value=\"he\" checked");
    }

    private String ask(Network network, String query, boolean fragment)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                        URI.create(address + "/" + network.slug() + "/partners?" + query));
        if (fragment) {
            request.header("HX-Request", "true");
        }
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static java.util.List<String> partners(String page) {
        return PARTNER.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
