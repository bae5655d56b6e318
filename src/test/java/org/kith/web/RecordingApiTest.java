package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;

/** A program records what a person records, under the same policy. */
@KithTest
class RecordingApiTest {

    private static final String ABU_DIS = "{\"place\": \"abu-dis\", \"kind\": \"town\"}";

    private final TestNetworks tests;
    private final Http http;

    RecordingApiTest(TestNetworks tests, @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.http = new Http(port);
    }

    @Test
    void a_program_records_a_community_and_a_group_of_it() {
        var network = tests.published();
        var token = representative(network);
        var made = http.sendJson(api(network, "/communities"), ABU_DIS, token);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.location()).isEqualTo(api(network, "/communities/abu-dis"));
        var group =
                http.sendJson(
                        api(network, "/groups"),
                        """
                        {"community": "abu-dis", "name": "Friends of Camden", "form": "friendship_group",
                         "seeks": ["letters"], "offers": ["hosting"],
                         "contacts": [{"name": "Huda", "mail": "huda@example.org"}]}
                        """,
                        token);
        assertThat(group.status()).isEqualTo(201);
        assertThat(http.ask("GET", group.location(), null).body())
                .contains(
                        "Friends of Camden", "\"seeks\":[\"letters\"]", "\"offers\":[\"hosting\"]")
                .doesNotContain("Huda");
        assertThat(http.ask("GET", api(network, "/groups?form=friendship_group"), null).body())
                .contains("Friends of Camden");
        assertThat(http.ask("GET", "/" + network.slug() + "/groups.geojson", null).body())
                .contains("Friends of Camden", "\"Point\"");
    }

    @Test
    void what_is_likely_here_already_is_shown_until_the_program_tells_them_apart() {
        var network = tests.published();
        var token = representative(network);
        http.sendJson(api(network, "/communities"), ABU_DIS, token);
        var again = http.sendJson(api(network, "/communities"), ABU_DIS, token);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("\"likely\"", "\"slug\":\"abu-dis\"");
        var apart =
                http.sendJson(
                        api(network, "/communities"),
                        """
                        {"place": "abu-dis", "kind": "town", "differentFrom": ["abu-dis"],
                         "differentBecause": "The quarter of those who came back"}
                        """,
                        token);
        assertThat(apart.status()).isEqualTo(201);
        assertThat(apart.location()).isNotEqualTo(api(network, "/communities/abu-dis"));
    }

    @Test
    void what_cannot_be_kept_is_named_field_by_field() {
        var network = tests.published();
        var wrong =
                http.sendJson(
                        api(network, "/communities"),
                        "{\"place\": \"abu-dis\", \"kind\": \"kingdom\"}",
                        representative(network));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"kind\"", "Choose one from the list");
    }

    @Test
    void the_communities_of_another_network_are_not_named() {
        var network = tests.published();
        var other = tests.published();
        http.sendJson(api(other, "/communities"), ABU_DIS, representative(other));
        var group =
                http.sendJson(
                        api(network, "/groups"),
                        "{\"community\": \"abu-dis\", \"name\": \"Friends\", \"form\": \"other\"}",
                        representative(network));
        assertThat(group.status()).isEqualTo(422);
    }

    @Test
    void a_program_records_a_link_as_the_word_of_the_side_that_its_person_speaks_for() {
        var network = tests.published();
        var person = tests.join(network, Role.REPRESENTATIVE);
        var token = tests.signIn(person);
        http.sendJson(api(network, "/communities"), ABU_DIS, token);
        http.sendJson(
                api(network, "/communities"), "{\"place\": \"soldeu\", \"kind\": \"town\"}", token);
        assertThat(link(network, "", token).status()).isEqualTo(403);
        http.sendJson(
                api(network, "/groups"),
                """
                {"community": "abu-dis", "name": "Friends", "form": "other", "contacts": [{"name": "Huda", "mail": "%s"}]}
                """
                        .formatted(person.mail()),
                token);

        assertThat(link(network, "", token).body()).contains("stage");
        assertThat(link(network, ", \"stage\": \"signing\", \"saidBy\": \"b\"", token).status())
                .isEqualTo(422);
        var made = link(network, ", \"stage\": \"signing\", \"on\": \"1998\"", token);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body())
                .contains("\"saidBy\":\"a\"", "\"confirmed\":false", "\"waitsFor\":\"b\"");
    }

    @Test
    void a_coordinators_program_records_a_link_of_which_nobody_has_said_anything() {
        var network = tests.published();
        var token = tests.signIn(tests.join(network, Role.COORDINATOR));
        http.sendJson(api(network, "/communities"), ABU_DIS, token);
        http.sendJson(
                api(network, "/communities"), "{\"place\": \"soldeu\", \"kind\": \"town\"}", token);
        assertThat(link(network, "", token).status()).isEqualTo(201);
        assertThat(link(network, "", token).status()).isEqualTo(409);
    }

    private Http.Answer link(Network network, String more, Token token) {
        return http.sendJson(
                api(network, "/links"),
                "{\"kind\": \"twinning\", \"a\": [\"abu-dis\"], \"b\": [\"soldeu\"]" + more + "}",
                token);
    }

    private Token representative(Network network) {
        return tests.signIn(tests.join(network, Role.REPRESENTATIVE));
    }

    private static String api(Network network, String path) {
        return "/api/v1/" + network.slug() + path;
    }
}
