package org.kith.community;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.place.Place;
import org.kith.place.Places;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Recording by hand as a browser without scripts does it. */
@KithTest
class RecordingTest {

    private static final String FORM = "a-token-of-a-form";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Network network;
    private final Person person;
    private final Token session;
    private final Place abuDis;
    private final int port;

    RecordingTest(
            TestNetworks networks, Registry registry, Places places, @LocalServerPort int port) {
        this.network = networks.published();
        this.person = networks.join(network, Role.REPRESENTATIVE);
        this.session = networks.signIn(person);
        this.abuDis = places.find(registry.gazetteer("أبو ديس")).orElseThrow();
        this.port = port;
    }

    @Test
    void a_community_is_recorded_step_by_step_and_then_shown_to_who_records_it_again() {
        var community = "/communities/abu-dis";
        var first = placed();
        var invalid = post(first + "/what", "about", "We write letters", "kind", "");
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThat(invalid.body()).contains("We write letters");
        assertThat(to(post(first + "/what", "kind", "town"))).isEqualTo(first + "/check");
        assertThat(get(first + "/check")).contains("We write letters");
        assertThat(to(post(first + "/check"))).startsWith(community);
        assertThat(get(community + "?recorded=1")).contains("We write letters");

        var second = placed();
        post(second + "/what", "kind", "village", "about", "Something else");
        assertThat(get(second + "/check")).contains("Is it one of these?");
        var joined = to(post(second + "/check", "join", "abu-dis"));
        assertThat(joined).startsWith(community + "/edit?from=");
        assertThat(get(joined)).contains("We write letters");
        assertThat(to(post(joined, "kind", "town", "languages", "ar"))).startsWith(community);
        assertThat(get(community + "/history")).contains("Tester");
    }

    @Test
    void a_group_is_recorded_with_one_contact_and_the_missing_one_is_seen() {
        var place = placed();
        post(place + "/what", "kind", "town");
        post(place + "/check");
        var draft = to(post("/record/group", "community", "abu-dis", "do", "next"));
        var what = draft;
        assertThat(
                        to(
                                post(
                                        what,
                                        "name",
                                        "Friends of Camden",
                                        "form",
                                        "friendship_group",
                                        "contact1_name",
                                        "Mariam",
                                        "contact1_mail",
                                        person.mail())))
                .endsWith("/group/check");
        var check = what.replace("/what", "/check");
        assertThat(get(check)).contains("Friends of Camden");
        assertThat(to(post(check))).startsWith("/groups/friends-of-camden");
        assertThat(get("/groups/friends-of-camden")).contains("Mariam", "One contact is missing");
        assertThat(send("/groups/friends-of-camden", "GET", false).body()).doesNotContain("Mariam");
        assertThat(get("/groups/friends-of-camden/edit")).contains("Mariam");
        assertThat(get("/groups/friends-of-camden/history")).contains("Tester");
    }

    @Test
    void what_the_page_sends_while_one_types_is_kept() {
        var draft = placed();
        var kept = post(draft + "/what", "do", "keep", "name", "a\u202Eb", "about", "half a sen");
        assertThat(kept.statusCode()).isEqualTo(204);
        assertThat(get(draft + "/what")).contains("half a sen");
        assertThat(get("/record")).contains(draft.replace("/community", ""));
    }

    @Test
    void lists_and_forms_can_be_read_in_every_language() {
        for (var path :
                List.of(
                        "/communities?kind=town&country=PS&region=145&form=other&unlinked=1&looking=1&q=a&sort=newest",
                        "/groups?form=other&country=PS&kind=town&q=a",
                        "/record",
                        "/record/community?where=Abu+Deis",
                        "/record/group")) {
            for (var language : List.of("en", "ar", "he", "fr")) {
                var page = get(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(page)
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain(">community.");
            }
        }
    }

    /** A draft whose place is chosen. */
    private String placed() {
        var found = to(post("/record/community", "where", "Abu Deis", "do", "find"));
        assertThat(get(found)).contains("value=\"" + abuDis.slug() + "\"");
        assertThat(to(post(found, "place", abuDis.slug(), "do", "next")))
                .isEqualTo(found + "/what");
        return found;
    }

    private String get(String path) {
        var answer = send(path, "GET", true);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> post(String path, String... fields) {
        return send(path, "POST", true, fields);
    }

    /** The address that an answer sends to, within the network. */
    private String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        var path = URI.create(answer.headers().firstValue("Location").orElseThrow());
        var query = path.getRawQuery() == null ? "" : "?" + path.getRawQuery();
        return path.getRawPath().substring(network.slug().length() + 1) + query;
    }

    private HttpResponse<String> send(
            String path, String method, boolean signedIn, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(fields[i]).append('=');
            body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        var session = signedIn ? "; kith-session=" + this.session.value() : "";
        var address = "http://localhost:" + port + "/" + network.slug() + path;
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Cookie", "kith-form=" + FORM + session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", masked())
                        .method(method, BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String masked() {
        var padAndToken = new byte[2 * FORM.length()];
        var bytes = FORM.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, padAndToken, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(padAndToken);
    }
}
