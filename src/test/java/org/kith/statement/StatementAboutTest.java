package org.kith.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.introduction.Friends;
import org.kith.place.Place;
import org.kith.place.Places;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.LocalDate;
import java.util.Map;

/** A draft can be made to hope for another place than it did. */
@KithTest
class StatementAboutTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Signers signers;
    private final Places places;
    private final Forms forms;

    StatementAboutTest(
            TestNetworks tests,
            Friends friends,
            Signers signers,
            Places places,
            @LocalServerPort int port) {
        this.tests = tests;
        this.friends = friends;
        this.signers = signers;
        this.places = places;
        this.forms = new Forms(port);
    }

    @Test
    void what_is_typed_anew_is_not_the_place_that_was_chosen_before() {
        var network = tests.published();
        var draft = signers.draft(network);
        var old = places.find(friends.community(network, "Oldtown").place()).orElseThrow();

        assertThat(sent(draft, "Oldtown", "Oldtown", old)).isEqualTo(303);
        assertThat(signers.statement(draft).hopedFor()).isEqualTo(old.id());
        var page = forms.get(address(draft), tests.signIn(draft.anna())).body();
        assertThat(page)
                .contains("name=\"sought\" value=\"Oldtown\"", "value=\"" + old.slug() + "\"");

        assertThat(sent(draft, "Nowhere on any map", "Oldtown", old)).isEqualTo(422);
        assertThat(signers.statement(draft).hopedFor()).isEqualTo(old.id());

        var other = places.find(friends.community(network, "Newtown").place()).orElseThrow();
        assertThat(sent(draft, "Newtown", "Newtown", other)).isEqualTo(303);
        assertThat(signers.statement(draft).hopedFor()).isEqualTo(other.id());
    }

    private int sent(Signers.Scene draft, String typed, String sought, Place chosen) {
        return forms.post(
                        address(draft),
                        Map.of(
                                "title_en",
                                "We would be friends",
                                "body_en",
                                "We look for somebody who would write to us.",
                                "about",
                                "hoped",
                                "hoped_for",
                                typed,
                                "sought",
                                sought,
                                "place",
                                chosen.slug(),
                                "kept_until",
                                LocalDate.now().plusMonths(6).toString()),
                        tests.signIn(draft.anna()))
                .statusCode();
    }

    private static String address(Signers.Scene draft) {
        return "/" + draft.network().slug() + "/statements/" + draft.slug() + "/text";
    }
}
