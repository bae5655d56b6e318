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
import java.util.HashMap;
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

    @Test
    void of_two_who_write_one_draft_the_later_reads_the_others_words_first() {
        var draft = signers.draft(tests.published());
        var anna = tests.signIn(draft.anna());
        var upon = Forms.upon(forms.get(address(draft), anna));
        var until = LocalDate.now().plusMonths(6).toString();
        var hers =
                Map.of(
                        "title_en",
                        "We would be friends",
                        "body_en",
                        "Hers",
                        "kept_until",
                        until,
                        "upon",
                        upon);
        var his =
                new HashMap<>(
                        Map.of(
                                "title_en",
                                "We are friends",
                                "body_en",
                                "His",
                                "kept_until",
                                until,
                                "upon",
                                upon));
        assertThat(forms.post(address(draft), hers, anna).statusCode()).isEqualTo(303);
        assertThat(forms.post(address(draft), hers, anna).statusCode()).isEqualTo(303);
        var later = forms.post(address(draft), his, anna);
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).contains("We would be friends", "We are friends", "Hers", "His");
        his.put("upon", Forms.upon(later));
        assertThat(forms.post(address(draft), his, anna).statusCode()).isEqualTo(303);
    }

    private int sent(Signers.Scene draft, String typed, String sought, Place chosen) {
        return forms.change(
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
