package org.kith.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nobody speaks, and nothing happens, in two places at once. */
@KithTest
class ConferenceTest {

    private final TestNetworks tests;
    private final Gatherings gatherings;
    private final ConferenceSessions sessions;
    private final Forms forms;

    ConferenceTest(
            TestNetworks tests,
            Gatherings gatherings,
            ConferenceSessions sessions,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.gatherings = gatherings;
        this.sessions = sessions;
        this.forms = new Forms(port);
    }

    @Test
    void a_room_and_a_speaker_are_in_one_place_at_a_time_in_whatever_spelling() {
        var scene = scene();
        assertThat(plan(scene, "Letters", "10:00", "11:00", "Hall 1", "Dr. Hudá Odeh").statusCode())
                .isEqualTo(303);
        var room = plan(scene, "Nurses", "10:30", "11:30", "HALL  1", "Ben Jones");
        assertThat(room.statusCode()).isEqualTo(409);
        assertThat(room.body()).contains("Hall 1 is taken", "Letters", "10:00", "Ben Jones");
        var speaker = plan(scene, "Nurses", "10:59", "11:30", "Hall 2", "Dr Huda Odeh");
        assertThat(speaker.statusCode()).isEqualTo(409);
        assertThat(speaker.body()).contains("Dr Huda Odeh speaks elsewhere", "Letters");
        assertThat(plan(scene, "Nurses", "11:00", "12:00", "hall 1", "Dr Huda Odeh").statusCode())
                .as("one after the other")
                .isEqualTo(303);
        assertThat(plan(scene, "Tea", "10:00", "11:00", "", "").statusCode()).isEqualTo(303);
        assertThat(plan(scene, "Coffee", "10:00", "11:00", "", "").statusCode()).isEqualTo(303);
        assertThat(forms.get(scene.programme(), null).body())
                .contains("Letters", "Dr. Hudá Odeh", "Nurses", "Hall 1");
    }

    @Test
    void the_database_refuses_what_nobody_has_looked_at() {
        var scene = scene();
        plan(scene, "Letters", "10:00", "11:00", "Hall 1", "Huda Odeh");
        var one = of(scene).getFirst();
        for (var other : List.of(twin(one, "Hall 1", List.of()), twin(one, "", one.speakers()))) {
            assertThatThrownBy(() -> sessions.add(scene.network().id(), other))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(of(scene)).hasSize(1);
    }

    @Test
    void a_session_is_moved_and_taken_out() {
        var scene = scene();
        plan(scene, "Letters", "10:00", "11:00", "Hall 1", "Huda Odeh");
        var path = scene.settings() + "/" + of(scene).getFirst().id();
        assertThat(forms.get(path, scene.coordinator()).body()).contains("Huda Odeh", "Hall 1");
        var moved = typed("Letters", "10:30", "11:30", "Hall 1", "Huda Odeh\nBen Jones");
        assertThat(forms.change(path, moved, scene.coordinator()).statusCode()).isEqualTo(303);
        assertThat(of(scene).getFirst().speakers()).containsExactly("Huda Odeh", "Ben Jones");
        forms.post(path + "/removal", Map.of(), scene.coordinator());
        assertThat(of(scene)).isEmpty();
    }

    @Test
    void what_cannot_be_kept_comes_back_as_it_was_typed() {
        var scene = scene();
        for (var wrong :
                new String[][] {
                    {"kind", "party"},
                    {"title_en", ""},
                    {"day", "2099-05-09"},
                    {"day", "Monday"},
                    {"starts", "12:30"},
                    {"ends", "late"},
                    {"speakers", "x".repeat(121)}
                }) {
            var typed = new HashMap<>(typed("Letters", "10:00", "11:00", "Hall 77", "Huda"));
            typed.put(wrong[0], wrong[1]);
            var sent = forms.post(scene.settings(), typed, scene.coordinator());
            assertThat(sent.statusCode()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(sent.body()).contains("Hall 77");
        }
        assertThat(of(scene)).isEmpty();
    }

    @Test
    void the_programme_goes_where_its_gathering_goes() {
        var scene = scene();
        plan(scene, "Letters", "10:00", "11:00", "Hall 1", "Huda Odeh");
        plan(scene, "Nurses", "11:00", "12:00", "Hall 1", "Huda Odeh");
        var moved = new HashMap<>(conference());
        moved.put("starts_on", "2099-05-03");
        moved.put("starts_at", "10:00");
        var path = "/" + scene.network().slug() + "/settings/gatherings/conference";
        assertThat(forms.change(path, moved, scene.coordinator()).statusCode()).isEqualTo(303);
        assertThat(of(scene))
                .extracting(one -> one.when().starts().toString())
                .containsExactly("2099-05-03T11:00", "2099-05-03T12:00");
        assertThat(of(scene).getFirst().speakers()).containsExactly("Huda Odeh");
    }

    @Test
    void of_two_who_change_one_session_the_later_reads_the_others_words_first() {
        var scene = scene();
        plan(scene, "Letters", "10:00", "11:00", "Hall 1", "Huda Odeh");
        var path = scene.settings() + "/" + of(scene).getFirst().id();
        var upon = Forms.upon(forms.get(path, scene.coordinator()));
        var hers = new HashMap<>(typed("Letters", "10:00", "11:00", "Hall 77", "Huda Odeh"));
        var his = new HashMap<>(typed("Letters", "10:30", "11:30", "Hall 1", "Ben Jones"));
        hers.put("upon", upon);
        his.put("upon", upon);
        assertThat(forms.post(path, hers, scene.coordinator()).statusCode()).isEqualTo(303);
        assertThat(forms.post(path, hers, scene.coordinator()).statusCode()).isEqualTo(303);
        var later = forms.post(path, his, scene.coordinator());
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).contains("Hall 77", "Ben Jones", "Somebody else changed this");
        assertThat(of(scene).getFirst().speakers()).containsExactly("Huda Odeh");
        his.put("upon", Forms.upon(later));
        assertThat(forms.post(path, his, scene.coordinator()).statusCode()).isEqualTo(303);
        assertThat(of(scene).getFirst().speakers()).containsExactly("Ben Jones");
    }

    @Test
    void a_gathering_is_not_shortened_past_its_sessions() {
        var scene = scene();
        plan(scene, "Letters", "10:00", "11:00", "", "");
        plan(scene, "Nurses", "16:00", "17:00", "", "");
        var shorter = new HashMap<>(conference());
        shorter.put("ends_at", "16:30");
        var path = "/" + scene.network().slug() + "/settings/gatherings/conference";
        var refused = forms.change(path, shorter, scene.coordinator());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("would be outside of it", "Nurses – ", "value=\"16:30\"")
                .doesNotContain("Letters – ");
        forms.post(
                scene.settings() + "/" + of(scene).getLast().id() + "/removal",
                Map.of(),
                scene.coordinator());
        assertThat(forms.change(path, shorter, scene.coordinator()).statusCode()).isEqualTo(303);
    }

    @Test
    void two_who_asked_to_be_forgotten_are_not_one() {
        var scene = scene();
        for (var title : List.of("Letters", "Nurses")) {
            assertThat(plan(scene, title, "10:00", "11:00", "", "—").statusCode()).isEqualTo(303);
        }
    }

    private static ConferenceSession twin(
            ConferenceSession of, String room, List<String> speakers) {
        return new ConferenceSession(
                ConferenceSession.Id.next(),
                of.gathering(),
                of.kind(),
                of.titles(),
                of.about(),
                "",
                room,
                of.when(),
                speakers,
                null,
                false,
                0);
    }

    private record Scene(Network network, Token coordinator) {

        String settings() {
            return "/" + network.slug() + "/settings/gatherings/conference/sessions";
        }

        String programme() {
            return "/" + network.slug() + "/gatherings/conference/programme";
        }
    }

    private Scene scene() {
        var network = tests.published();
        var coordinator = tests.signIn(tests.join(network, Role.COORDINATOR));
        var list = "/" + network.slug() + "/settings/gatherings";
        assertThat(forms.post(list, conference(), coordinator).statusCode()).isEqualTo(303);
        forms.post(list + "/conference/publication", Map.of(), coordinator);
        return new Scene(network, coordinator);
    }

    private static Map<String, String> conference() {
        return Map.of(
                "form", "conference",
                "title_en", "Conference",
                "manner", "online",
                "starts_on", "2099-05-02",
                "starts_at", "09:00",
                "ends_at", "18:00",
                "zone", "Europe/London");
    }

    private static Map<String, String> typed(
            String title, String from, String to, String room, String speakers) {
        return Map.of(
                "kind", "talk",
                "title_en", title,
                "day", "2099-05-02",
                "starts", from,
                "ends", to,
                "room", room,
                "speakers", speakers);
    }

    private HttpResponse<String> plan(
            Scene scene, String title, String from, String to, String room, String speakers) {
        return forms.post(
                scene.settings(), typed(title, from, to, room, speakers), scene.coordinator());
    }

    private List<ConferenceSession> of(Scene scene) {
        var id = gatherings.find(scene.network().id(), "conference").orElseThrow().id();
        return sessions.of(scene.network().id(), id);
    }
}
