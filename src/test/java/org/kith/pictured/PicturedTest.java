package org.kith.pictured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.AddressChanged;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Group;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.pictured.PictureConsent.Given;
import org.kith.pictured.PictureConsent.Scope;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.web.Days;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Nobody is shown further or longer than they agreed to, and they take it back by themselves. */
@KithTest
class PicturedTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Pattern LINK = Pattern.compile("/pictured/\\S+");

    private final TestNetworks tests;
    private final Friends friends;
    private final PictureConsents consents;
    private final Letterbox letterbox;
    private final Forms forms;
    private final PicturedMoves moves;
    private final PicturedFollow follow;

    PicturedTest(
            TestNetworks tests,
            Friends friends,
            PictureConsents consents,
            Letterbox letterbox,
            PicturedMoves moves,
            PicturedFollow follow,
            @LocalServerPort int port) {
        this.tests = tests;
        this.friends = friends;
        this.consents = consents;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
        this.moves = moves;
        this.follow = follow;
    }

    @Test
    void a_consent_holds_on_its_days_alone_and_until_it_is_taken_back() {
        var one = consent(null, Scope.NETWORK, Given.PAPER, null);
        assertThat(one.holdsOn(TODAY)).isTrue();
        assertThat(one.holdsOn(TODAY.plusDays(9))).isTrue();
        assertThat(one.holdsOn(TODAY.plusDays(10))).isFalse();
        assertThat(one.holdsOn(TODAY.minusDays(1))).isFalse();
        assertThat(consent(null, Scope.NETWORK, Given.PAPER, Instant.now()).holdsOn(TODAY))
                .isFalse();
    }

    @Test
    void a_spoken_word_is_not_enough_for_a_child_nor_before_everybody() {
        assertThatThrownBy(() -> consent("Huda", Scope.GROUP, Given.SPOKEN, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> consent(null, Scope.EVERYBODY, Given.SPOKEN, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(consent(null, Scope.NETWORK, Given.SPOKEN, null).holdsOn(TODAY)).isTrue();
    }

    @Test
    void a_form_that_says_too_much_or_too_little_loses_nothing_and_records_nothing() {
        var scene = scene();
        for (var wrong :
                new String[][] {
                    {"child", "1"},
                    {"until", TODAY.minusDays(1).toString()},
                    {"until", TODAY.plusYears(6).toString()},
                    {"until", "soon"},
                    {"given_on", TODAY.plusDays(1).toString()},
                    {"given_on", TODAY.minusYears(5).toString()},
                    {"given_on", "-9999-01-01"},
                    {"given_on", "0202-05-01"},
                    {"scope", "the world"},
                    {"name", ""},
                    {"mail", "nobody"}
                }) {
            var sent = forms.post(scene.path(), typed(Map.of(wrong[0], wrong[1])), scene.session());
            assertThat(sent.statusCode()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(sent.body()).contains("a letter of hers");
        }
        assertThat(consents.of(scene.network().id(), scene.group().id())).isEmpty();
    }

    @Test
    void who_agreed_is_told_and_takes_it_back_by_a_button_and_the_group_is_told_once() {
        var scene = scene();
        var mail = Uuid7.next() + "@test.kith";
        assertThat(
                        forms.post(scene.path(), typed(Map.of("mail", mail)), scene.session())
                                .statusCode())
                .isEqualTo(303);
        var link = LINK.matcher(letterbox.of(mail).getFirst());
        assertThat(link.find()).isTrue();
        assertThat(letterbox.of(mail).getFirst())
                .contains(Days.said(TODAY.plusYears(1), Language.EN));
        assertThat(forms.get(link.group(), null).body()).contains("Mariam");
        assertThat(only(scene).holdsOn(TODAY)).as("looking changes nothing").isTrue();
        var before = letterbox.of(scene.speaker()).size();
        forms.post(link.group(), Map.of(), null);
        forms.post(link.group(), Map.of(), null);
        assertThat(only(scene).withdrawnAt()).isNotNull();
        assertThat(only(scene).withdrawnName()).isNull();
        assertThat(letterbox.of(scene.speaker())).hasSize(before + 1);
        assertThat(forms.get("/pictured/" + scene.network().slug() + "/another", null).body())
                .doesNotContain("Mariam");
    }

    @Test
    void the_group_notes_that_somebody_takes_it_back() {
        var scene = scene();
        forms.post(scene.path(), typed(Map.of()), scene.session());
        var path = scene.path() + "/" + only(scene).id() + "/withdrawal";
        assertThat(forms.post(path, Map.of(), scene.session()).statusCode()).isEqualTo(303);
        assertThat(only(scene).withdrawnName()).isNotBlank();
        var other = friends.community(scene.network(), "Qalqilya");
        var theirs = friends.group(scene.network(), other, "Others", scene.speaker());
        var elsewhere = "/" + scene.network().slug() + "/groups/" + theirs.slug() + "/pictured/";
        assertThat(
                        forms.post(
                                        elsewhere + only(scene).id() + "/withdrawal",
                                        Map.of(),
                                        scene.session())
                                .statusCode())
                .as("of another group")
                .isEqualTo(404);
    }

    @Test
    void it_follows_the_group_that_becomes_another_and_the_new_address_of_who_agreed() {
        var scene = scene();
        var agreed = tests.join(scene.network(), Role.READER);
        forms.post(scene.path(), typed(Map.of("mail", agreed.mail())), scene.session());
        var other = friends.community(scene.network(), "Qalqilya");
        var kept = friends.group(scene.network(), other, "Others", scene.speaker());
        moves.groupBecomes(scene.network().id(), Actor.KITH, scene.group().id(), kept.id());
        assertThat(consents.of(scene.network().id(), scene.group().id())).isEmpty();
        var now = Uuid7.next() + "@test.kith";
        follow.follow(new AddressChanged(agreed.id(), agreed.mail(), now));
        assertThat(consents.of(scene.network().id(), kept.id()))
                .extracting(PictureConsent::mail)
                .containsExactly(now);
    }

    private PictureConsent only(Scene scene) {
        return consents.of(scene.network().id(), scene.group().id()).getFirst();
    }

    private static Map<String, String> typed(Map<String, String> other) {
        var fields = new HashMap<String, String>();
        fields.put("name", "Mariam, in a letter of hers");
        fields.put("scope", "network");
        fields.put("given", "paper");
        fields.put("given_on", TODAY.toString());
        fields.put("until", TODAY.plusYears(1).toString());
        fields.put("guardian", "");
        if (other.containsKey("name")) {
            fields.put("mail", "a letter of hers");
        }
        fields.putAll(other);
        return fields;
    }

    private static PictureConsent consent(
            @Nullable String guardian, Scope scope, Given given, @Nullable Instant withdrawn) {
        return new PictureConsent(
                PictureConsent.Id.next(),
                Group.Id.next(),
                "Mariam",
                guardian,
                null,
                scope,
                given,
                TODAY,
                TODAY.plusDays(9),
                "Huda",
                Instant.now(),
                withdrawn,
                null);
    }

    private Scene scene() {
        var network = tests.published();
        var person = tests.join(network, Role.REPRESENTATIVE);
        var group =
                friends.group(
                        network, friends.community(network, "Jayyous"), "Friends", person.mail());
        return new Scene(network, group, person.mail(), tests.signIn(person));
    }

    private record Scene(Network network, Group group, String speaker, Token session) {

        String path() {
            return "/" + network.slug() + "/groups/" + group.slug() + "/pictured";
        }
    }
}
