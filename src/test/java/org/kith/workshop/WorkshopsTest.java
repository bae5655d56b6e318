package org.kith.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.attendance.Attendance;
import org.kith.attendance.Attendances;
import org.kith.conference.ConferenceSession;
import org.kith.conference.ConferenceSessions;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.moderation.Reported;
import org.kith.network.Network;
import org.kith.shared.Uuid7;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Places in a session go to who asked first, move on, and are never more than there are. */
@KithTest
class WorkshopsTest {

    private static final Pattern LINK = Pattern.compile("/attendances/[^/\\s]+/[^/\\s]+");
    private static final String DAY = "2099-05-02";

    private final TestNetworks tests;
    private final Gatherings gatherings;
    private final Attendances attendances;
    private final ConferenceSessions sessions;
    private final WorkshopPlaces places;
    private final MovingUp moving;
    private final Reported reported;
    private final Letterbox letterbox;
    private final Forms forms;

    WorkshopsTest(
            TestNetworks tests,
            Gatherings gatherings,
            Attendances attendances,
            ConferenceSessions sessions,
            WorkshopPlaces places,
            MovingUp moving,
            Reported reported,
            Letterbox letterbox,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.gatherings = gatherings;
        this.attendances = attendances;
        this.sessions = sessions;
        this.places = places;
        this.moving = moving;
        this.reported = reported;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
    }

    @Test
    void a_freed_place_goes_to_who_waited_longest_and_they_get_a_letter() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "1");
        var huda = registered(scene, "Huda", 1, "");
        var sami = registered(scene, "Sami", 1, "");
        var nadia = registered(scene, "Nadia", 1, "");
        assertThat(forms.get(link(huda), null).body()).contains("/workshops\"");
        for (var mail : List.of(huda, sami, nadia, huda)) {
            assertThat(take(mail, letters, 0).statusCode()).isEqualTo(303);
        }
        assertThat(standing(scene, letters)).containsExactly("Huda+", "Sami", "Nadia");
        assertThat(forms.get(link(nadia) + "/workshops", null).body())
                .contains("All places are taken. 2 people wait.", "waits, one person is before");
        leave(sami, letters, 0);
        leave(huda, letters, 0);
        leave(huda, letters, 0);
        assertThat(standing(scene, letters)).containsExactly("Nadia+");
        assertThat(letterbox.of(nadia).getFirst())
                .contains("a place came free in “Letters”", link(nadia) + "/workshops");
        assertThat(letterbox.of(sami)).as("who gave up waiting").hasSize(2);
    }

    @Test
    void nobody_is_in_two_sessions_at_one_hour_and_hears_which_the_other_is() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "5");
        var nurses = plan(scene, "Nurses", "10:30", "11:30", "5");
        var olives = plan(scene, "Olives", "11:00", "12:00", "5");
        var huda = registered(scene, "Huda", 2, "Sami");
        take(huda, letters, 0);
        var refused = take(huda, nurses, 0);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("At that hour there is already “Letters” (10:00");
        assertThat(take(huda, olives, 0).statusCode()).as("one after the other").isEqualTo(303);
        assertThat(take(huda, nurses, 1).statusCode()).as("who comes along").isEqualTo(303);
        assertThat(standing(scene, nurses)).containsExactly("Sami+");
        assertThat(take(huda, letters, 2).statusCode()).as("nobody").isEqualTo(409);
        var who = attendances.at(scene.network().id(), huda).getFirst();
        assertThatThrownBy(() -> places.add(scene.network().id(), nurses, who.id(), 0))
                .as("the database refuses what nobody has looked at")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whoever_asks_what_is_held_of_them_reads_their_places_too() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "5");
        var huda = tests.join(scene.network(), Role.READER);
        registered(scene, "Huda", 1, "", huda.mail());
        take(huda.mail(), letters, 0);
        var session = tests.signIn(huda);
        for (var page : List.of("/me/data", "/me/data.json", "/me/data.html")) {
            assertThat(forms.page(page, session).body()).as(page).contains("Letters, 2");
        }
    }

    @Test
    void of_many_who_take_places_at_one_moment_no_more_get_one_than_there_are() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "3");
        var mails = IntStream.range(0, 8).mapToObj(n -> registered(scene, "P" + n, 1, "")).toList();
        atOnce(
                mails.stream()
                        .<Callable<Integer>>map(mail -> () -> take(mail, letters, 0).statusCode())
                        .toList());
        assertThat(standing(scene, letters)).hasSize(8);
        assertThat(standing(scene, letters).stream().filter(one -> one.endsWith("+"))).hasSize(3);
    }

    /** Past the policy, as a program would that forgot to hold the gathering. */
    @Test
    void the_database_gives_no_more_places_than_there_are_whoever_asks_at_one_moment() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "2");
        var network = scene.network().id();
        for (var n = 0; n < 6; n++) {
            var who = attendances.at(network, registered(scene, "P" + n, 1, "")).getFirst();
            places.add(network, letters, who.id(), 0);
        }
        var given =
                atOnce(
                        places.of(network, letters.id()).stream()
                                .<Callable<Boolean>>map(one -> () -> isGiven(network, one))
                                .toList());
        assertThat(given.stream().filter(yes -> yes)).hasSize(2);
        assertThat(standing(scene, letters).stream().filter(one -> one.endsWith("+"))).hasSize(2);
    }

    private boolean isGiven(Network.Id network, WorkshopPlace one) {
        try {
            places.place(network, one);
            return true;
        } catch (DataIntegrityViolationException none) {
            return false;
        }
    }

    @Test
    void who_takes_while_another_leaves_loses_no_place() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "1");
        var huda = registered(scene, "Huda", 1, "");
        var sami = registered(scene, "Sami", 1, "");
        take(huda, letters, 0);
        AtOnce.both(
                () -> forms.post(link(huda) + "/departure", Map.of(), null),
                () -> take(sami, letters, 0));
        assertThat(standing(scene, letters)).containsExactly("Sami+");
    }

    @Test
    void of_a_gathering_that_is_hidden_nobody_gets_a_letter_until_it_is_shown_again() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "1");
        var huda = registered(scene, "Huda", 1, "");
        var sami = registered(scene, "Sami", 1, "");
        take(huda, letters, 0);
        take(sami, letters, 0);
        var before = letterbox.of(sami).size();
        var hidden = reported.hide(scene.network(), "gatherings", "conference");
        assertThat(hidden).isNotNull();
        places.remove(
                scene.network().id(), places.of(scene.network().id(), letters.id()).getFirst());
        moving.up(scene.network(), scene.gathering());
        change(scene, letters, typed("Letters", "12:00", "13:00", "1"));
        assertThat(standing(scene, letters)).containsExactly("Sami");
        assertThat(letterbox.of(sami)).hasSize(before);
    }

    @Test
    void fewer_places_throw_nobody_out_and_more_places_move_people_up() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "2");
        var mails =
                List.of("Huda", "Sami", "Nadia").stream()
                        .map(name -> registered(scene, name, 1, ""))
                        .toList();
        mails.forEach(mail -> take(mail, letters, 0));
        change(scene, letters, typed("Letters", "10:00", "11:00", "1"));
        assertThat(standing(scene, letters)).containsExactly("Huda+", "Sami+", "Nadia");
        var list = scene.settings() + "/workshops";
        assertThat(forms.get(list, scene.coordinator()).body())
                .contains("Nobody is thrown out", "Taken: 2 of 1", "Nadia");
        assertThat(forms.get(list + ".csv", scene.coordinator()).body())
                .contains("Letters", mails.get(2), "waiting");
        leave(mails.get(0), letters, 0);
        assertThat(standing(scene, letters)).as("no room yet").containsExactly("Sami+", "Nadia");
        change(scene, letters, typed("Letters", "10:00", "11:00", ""));
        assertThat(standing(scene, letters)).containsExactly("Sami+", "Nadia+");
        assertThat(letterbox.of(mails.get(2)).getFirst()).contains("it is yours");
    }

    @Test
    void who_does_not_come_frees_their_places_in_sessions() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "2");
        var huda = registered(scene, "Huda", 2, "Sami");
        var nadia = registered(scene, "Nadia", 1, "");
        take(huda, letters, 0);
        take(huda, letters, 1);
        take(nadia, letters, 0);
        forms.post(link(huda) + "/departure", Map.of(), null);
        assertThat(standing(scene, letters)).containsExactly("Nadia+");
        assertThat(forms.get(link(huda) + "/workshops", null).statusCode()).isEqualTo(404);
        assertThat(take(huda, letters, 0).statusCode()).isEqualTo(404);
    }

    @Test
    void a_session_that_moves_takes_its_people_along_and_parts_who_would_be_in_two() {
        var scene = scene();
        var letters = plan(scene, "Letters", "10:00", "11:00", "5");
        var nurses = plan(scene, "Nurses", "11:00", "12:00", "1");
        var huda = registered(scene, "Huda", 1, "");
        var sami = registered(scene, "Sami", 1, "");
        take(huda, letters, 0);
        take(huda, nurses, 0);
        take(sami, nurses, 0);
        change(scene, nurses, typed("Nurses", "10:30", "11:30", "1"));
        assertThat(standing(scene, nurses)).containsExactly("Sami+");
        assertThat(letterbox.of(huda).getFirst()).contains("when you are in “Letters”");
        var moved = new HashMap<>(conference());
        moved.put("starts_at", "08:00");
        assertThat(forms.change(scene.settings(), moved, scene.coordinator()).statusCode())
                .isEqualTo(303);
        assertThat(standing(scene, letters)).containsExactly("Huda+");
        assertThat(take(huda, nurses, 0).statusCode()).as("the hours went along").isEqualTo(409);
        forms.post(scene.session(nurses) + "/removal", Map.of(), scene.coordinator());
        assertThat(letterbox.of(sami).getFirst()).contains("taken out of the programme");
    }

    @Test
    void drafts_are_seen_by_who_plans_and_their_places_by_nobody() {
        var scene = scene();
        var draft = new HashMap<>(typed("Secret plans", "10:00", "11:00", "5"));
        draft.put("draft", "1");
        forms.post(scene.settings() + "/sessions", draft, scene.coordinator());
        var programme = "/" + scene.network().slug() + "/gatherings/conference/programme";
        var huda = registered(scene, "Huda", 1, "");
        assertThat(forms.get(programme, null).body()).doesNotContain("Secret plans");
        assertThat(forms.get(programme, scene.coordinator()).body())
                .contains("Secret plans", "Draft");
        assertThat(forms.get(link(huda) + "/workshops", null).body())
                .doesNotContain("Secret plans");
        var one = find(scene, "Secret plans");
        assertThat(take(huda, one, 0).statusCode()).isEqualTo(409);
        draft.remove("draft");
        change(scene, one, draft);
        draft.put("draft", "1");
        change(scene, one, draft);
        assertThat(forms.get(programme, null).body())
                .as("what was seen stays")
                .contains("Secret plans");
    }

    @Test
    void a_session_sent_twice_is_one() {
        var scene = scene();
        for (var n = 0; n < 2; n++) {
            var sent =
                    forms.post(
                            scene.settings() + "/sessions",
                            typed("Tea", "10:00", "11:00", ""),
                            scene.coordinator());
            assertThat(sent.statusCode()).isEqualTo(303);
        }
        assertThat(sessions.of(scene.network().id(), scene.gathering())).hasSize(1);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) {
        var barrier = new CyclicBarrier(work.size());
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running = new ArrayList<Future<T>>();
            for (var one : work) {
                running.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    return one.call();
                                }));
            }
            var done = new ArrayList<T>();
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        }
    }

    private record Scene(Network network, Gathering.Id gathering, Token coordinator) {

        String settings() {
            return "/" + network.slug() + "/settings/gatherings/conference";
        }

        String session(ConferenceSession one) {
            return settings() + "/sessions/" + one.id();
        }
    }

    private Scene scene() {
        var network = tests.published();
        var coordinator = tests.signIn(tests.join(network, Role.COORDINATOR));
        var list = "/" + network.slug() + "/settings/gatherings";
        assertThat(forms.post(list, conference(), coordinator).statusCode()).isEqualTo(303);
        forms.post(list + "/conference/publication", Map.of(), coordinator);
        var id = gatherings.find(network.id(), "conference").orElseThrow().id();
        return new Scene(network, id, coordinator);
    }

    private static Map<String, String> conference() {
        return Map.of(
                "form", "conference",
                "title_en", "Conference",
                "manner", "online",
                "starts_on", DAY,
                "starts_at", "09:00",
                "ends_at", "18:00",
                "registers", "1",
                "zone", "Europe/London");
    }

    private static Map<String, String> typed(String title, String from, String to, String places) {
        return Map.of(
                "kind",
                "workshop",
                "title_en",
                title,
                "day",
                DAY,
                "starts",
                from,
                "ends",
                to,
                "places",
                places);
    }

    private ConferenceSession plan(
            Scene scene, String title, String from, String to, String places) {
        var sent =
                forms.post(
                        scene.settings() + "/sessions",
                        typed(title, from, to, places),
                        scene.coordinator());
        assertThat(sent.statusCode()).isEqualTo(303);
        return find(scene, title);
    }

    private void change(Scene scene, ConferenceSession one, Map<String, String> typed) {
        assertThat(forms.change(scene.session(one), typed, scene.coordinator()).statusCode())
                .isEqualTo(303);
    }

    private ConferenceSession find(Scene scene, String title) {
        return sessions.of(scene.network().id(), scene.gathering()).stream()
                .filter(one -> one.titles().texts().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private String registered(Scene scene, String name, int people, String others) {
        return registered(scene, name, people, others, Uuid7.next() + "@test.kith");
    }

    private String registered(Scene scene, String name, int people, String others, String mail) {
        var typed =
                Map.of(
                        "name", name,
                        "mail", mail,
                        "people", String.valueOf(people),
                        "others", others,
                        "consent", "1");
        forms.post("/" + scene.network().slug() + "/gatherings/conference/attendance", typed, null);
        forms.post(link(mail), Map.of(), null);
        return mail;
    }

    private HttpResponse<String> take(String mail, ConferenceSession session, int who) {
        return forms.post(
                link(mail) + "/workshops/" + session.id(),
                Map.of("who", String.valueOf(who)),
                null);
    }

    private void leave(String mail, ConferenceSession session, int who) {
        forms.post(
                link(mail) + "/workshops/" + session.id() + "/departure",
                Map.of("who", String.valueOf(who)),
                null);
    }

    /** Of the first letter of all, which each later one leads to as well. */
    private String link(String mail) {
        var found = LINK.matcher(letterbox.of(mail).getLast());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** Who is in it, in their order; + where they have a place. */
    private List<String> standing(Scene scene, ConferenceSession session) {
        var network = scene.network().id();
        return places.of(network, session.id()).stream()
                .map(one -> name(network, one) + (one.isPlaced() ? "+" : ""))
                .toList();
    }

    private String name(Network.Id network, WorkshopPlace one) {
        Attendance who = attendances.find(network, one.attendance()).orElseThrow();
        return who.names().get(one.companion());
    }
}
