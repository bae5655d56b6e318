package org.kith.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.attendance.Attendance.Standing;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.shared.Uuid7;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A place is given once, to whoever confirmed first, and moves on when somebody leaves. */
@KithTest
class AttendancesTest {

    private static final Pattern LINK = Pattern.compile("/attendances/\\S+");

    private final TestNetworks tests;
    private final Gatherings gatherings;
    private final Attendances attendances;
    private final AttendanceReminders reminders;
    private final Letterbox letterbox;
    private final Forms forms;

    AttendancesTest(
            TestNetworks tests,
            Gatherings gatherings,
            Attendances attendances,
            AttendanceReminders reminders,
            Letterbox letterbox,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.gatherings = gatherings;
        this.attendances = attendances;
        this.reminders = reminders;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
    }

    @Test
    void nobody_has_a_place_before_the_button_of_the_letter_is_pressed() {
        var scene = scene(2);
        var mail = mail();
        assertThat(register(scene, "Huda", mail, Map.of()).statusCode()).isEqualTo(303);
        var asked = letterbox.of(mail).getFirst();
        assertThat(asked)
                .contains("Yearly meeting", "United Kingdom")
                .doesNotContain("meet.example.org");
        var link = link(mail);
        assertThat(forms.get(link, null).body()).contains("Yearly meeting");
        assertThat(only(scene).standing()).as("looking").isEqualTo(Standing.UNCONFIRMED);
        forms.post(link, Map.of(), null);
        forms.post(link, Map.of(), null);
        assertThat(only(scene).standing()).isEqualTo(Standing.PLACED);
        assertThat(letterbox.of(mail)).hasSize(2);
        assertThat(letterbox.of(mail).getFirst())
                .contains(link, "meet.example.org", "On your clock", "Hebron");
        assertThat(forms.get(link + "/gathering.ics", null).body()).contains("BEGIN:VEVENT");
        assertThat(
                        forms.get("/attendances/" + scene.network().slug() + "/other", null)
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_couple_with_one_address_registers_twice_and_nobody_else_does() {
        var scene = scene(9);
        var mail = mail();
        register(scene, "Huda", mail, Map.of());
        register(scene, "Sami", mail, Map.of());
        var again = register(scene, "HUDA", mail, Map.of());
        var fresh = register(scene, "Nobody", mail(), Map.of());
        assertThat(again.headers().firstValue("Location"))
                .as("the answer gives nothing away")
                .isEqualTo(fresh.headers().firstValue("Location"));
        assertThat(of(scene)).hasSize(3);
        assertThat(letterbox.of(mail)).hasSize(3);
    }

    @Test
    void who_waits_moves_up_when_somebody_leaves_and_leaves_the_list_themselves() {
        var scene = scene(2);
        var first = confirmed(scene, "First", 2);
        var second = confirmed(scene, "Second", 2);
        var third = confirmed(scene, "Third", 1);
        var fourth = confirmed(scene, "Fourth", 1);
        assertThat(standings(scene)).containsExactly("placed", "waiting", "waiting", "waiting");
        assertThat(letterbox.of(second).getFirst()).contains("waiting list");
        assertThat(forms.get(link(fourth), null).body()).contains("2 registrations are before");
        forms.post(link(second) + "/departure", Map.of(), null);
        forms.post(link(first) + "/departure", Map.of(), null);
        forms.post(link(first) + "/departure", Map.of(), null);
        assertThat(standings(scene)).containsExactly("placed", "placed");
        assertThat(letterbox.of(third).getFirst()).contains("a place came free");
        assertThat(letterbox.of(third)).hasSize(3);
    }

    @Test
    void of_two_who_take_the_last_place_at_one_moment_one_does() {
        var scene = scene(1);
        var one = mail();
        var other = mail();
        register(scene, "One", one, Map.of());
        register(scene, "Other", other, Map.of());
        AtOnce.both(
                () -> forms.post(link(one), Map.of(), null),
                () -> forms.post(link(other), Map.of(), null));
        assertThat(standings(scene)).containsExactlyInAnyOrder("placed", "waiting");
    }

    @Test
    void who_signs_in_with_that_address_needs_no_button() {
        var scene = scene(2);
        var huda = tests.join(scene.network(), Role.READER);
        forms.post(
                scene.path("/gatherings", "/attendance"),
                typed("Huda", huda.mail()),
                tests.signIn(huda));
        assertThat(only(scene).standing()).isEqualTo(Standing.PLACED);
        forms.post(
                scene.path("/gatherings", "/attendance"),
                typed("Sami", mail()),
                tests.signIn(huda));
        assertThat(standings(scene)).containsExactly("placed", "unconfirmed");
    }

    @Test
    void what_cannot_be_kept_comes_back_as_it_was_typed() {
        var scene = scene(5);
        for (var wrong :
                new String[][] {
                    {"name", ""},
                    {"mail", "nobody"},
                    {"people", "6"},
                    {"people", "0"},
                    {"people", "many"},
                    {"others", "One\nTwo\nThree"},
                    {"consent", ""}
                }) {
            var sent = register(scene, "Huda", mail(), Map.of(wrong[0], wrong[1]));
            assertThat(sent.statusCode()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(sent.body()).contains("No nuts, please");
        }
        assertThat(of(scene)).isEmpty();
    }

    @Test
    void organisers_see_needs_note_payments_and_count_each_arrival_once() {
        var scene = scene(9);
        var mail = confirmed(scene, "Huda", 2);
        var one = only(scene);
        var list = scene.path("/settings/gatherings", "/attendances");
        assertThat(forms.get(list, scene.coordinator()).body())
                .contains("No nuts, please", mail, "£25.00");
        assertThat(forms.get(list, null).headers().firstValue("Location").orElseThrow())
                .contains("/sign-in");
        var pay = list + "/" + one.id() + "/payment";
        forms.post(pay, Map.of("paid", "1"), scene.coordinator());
        assertThat(only(scene).paid()).extracting("minor").isEqualTo(2500L);
        forms.post(pay, Map.of(), scene.coordinator());
        assertThat(only(scene).paid()).isNull();
        var arrivals = scene.path("/settings/gatherings", "/arrivals");
        forms.post(arrivals, Map.of("here", one.id().toString()), scene.coordinator());
        var at = only(scene).course().arrivedAt();
        assertThat(at).isNotNull();
        forms.post(arrivals, Map.of("here", one.id().toString()), scene.coordinator());
        assertThat(only(scene).course().arrivedAt()).isEqualTo(at);
        forms.post(arrivals, Map.of("before", one.id().toString()), scene.coordinator());
        assertThat(only(scene).course().arrivedAt()).as("ticked by mistake").isNull();
        assertThat(forms.get(list + ".csv", scene.coordinator()).body())
                .contains("Huda", "No nuts, please", "placed");
    }

    @Test
    void who_comes_is_told_a_week_and_a_day_before_and_when_it_is_called_off() {
        var scene = scene(1);
        var mail = confirmed(scene, "Huda", 1);
        var waits = confirmed(scene, "Sami", 1);
        var before = letterbox.of(mail).size();
        var start =
                gatherings.find(scene.network().id(), scene.slug()).orElseThrow().when().start();
        reminders.round(scene.network(), start.minus(Duration.ofDays(8)));
        assertThat(letterbox.of(mail)).hasSize(before);
        for (var days : List.of(7, 6, 1)) {
            reminders.round(scene.network(), start.minus(Duration.ofDays(days)));
            reminders.round(scene.network(), start.minus(Duration.ofDays(days)));
        }
        assertThat(letterbox.of(mail)).hasSize(before + 2);
        assertThat(letterbox.of(waits)).hasSize(2);
        forms.post(
                scene.path("/settings/gatherings", "/cancellation"),
                Map.of("because", "Visas were refused."),
                scene.coordinator());
        assertThat(letterbox.of(mail).getFirst()).contains("Visas were refused.");
        assertThat(letterbox.of(waits).getFirst()).contains("Visas were refused.");
    }

    @Test
    void who_has_a_place_alone_hears_of_the_online_room_and_of_each_new_time() {
        var scene = scene(1);
        var placed = confirmed(scene, "Huda", 1);
        var waits = confirmed(scene, "Sami", 1);
        remind(scene, 7);
        var later = meeting(1);
        var day = Instant.now().plus(Duration.ofDays(50)).toString().substring(0, 10);
        later.put("starts_on", day);
        change(scene, later);
        assertThat(letterbox.of(placed).getFirst()).contains("has changed", "meet.example.org");
        assertThat(letterbox.of(waits).getFirst())
                .contains("has changed")
                .doesNotContain("meet.example.org");
        var before = letterbox.of(placed).size();
        remind(scene, 6);
        assertThat(letterbox.of(placed)).as("the new week").hasSize(before + 1);
        later.put("starts_at", "09:00");
        change(scene, later);
        remind(scene, 4);
        assertThat(letterbox.of(placed)).as("no week any more").hasSize(before + 2);
        forms.post(
                scene.path("/settings/gatherings", "/cancellation"),
                Map.of("because", "Snow."),
                scene.coordinator());
        assertThat(letterbox.of(placed).getFirst())
                .contains("Snow.")
                .doesNotContain("meet.example.org");
        later.put("starts_at", "08:00");
        change(scene, later);
        assertThat(letterbox.of(placed)).as("what is called off does not move").hasSize(before + 3);
    }

    private void remind(Scene scene, int days) {
        var start =
                gatherings.find(scene.network().id(), scene.slug()).orElseThrow().when().start();
        reminders.round(scene.network(), start.minus(Duration.ofDays(days)));
    }

    @Test
    void two_who_are_signed_in_register_at_one_moment() {
        var scene = scene(2);
        var huda = tests.join(scene.network(), Role.READER);
        var sami = tests.join(scene.network(), Role.READER);
        var path = scene.path("/gatherings", "/attendance");
        var hers = tests.signIn(huda);
        var his = tests.signIn(sami);
        var answers =
                AtOnce.both(
                        () -> forms.post(path, typed("Huda", huda.mail()), hers),
                        () -> forms.post(path, typed("Sami", sami.mail()), his));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(standings(scene)).containsExactly("placed", "placed");
    }

    @Test
    void what_is_typed_last_counts_until_it_is_confirmed() {
        var scene = scene(9);
        var huda = tests.join(scene.network(), Role.READER);
        register(scene, "Huda", huda.mail(), Map.of("people", "9", "needs", "Typed by a stranger"));
        register(scene, "huda", huda.mail(), Map.of("people", "2", "others", "Sami", "needs", ""));
        assertThat(forms.get(link(huda.mail()), null).body())
                .contains("Sami")
                .doesNotContain("a stranger");
        forms.post(
                scene.path("/gatherings", "/attendance"),
                typed("Huda", huda.mail()),
                tests.signIn(huda));
        assertThat(only(scene)).returns(Standing.PLACED, Attendance::standing);
        assertThat(only(scene)).returns("Huda", Attendance::name).returns(1, Attendance::people);
        register(scene, "Huda", huda.mail(), Map.of("people", "5"));
        assertThat(only(scene).people()).as("confirmed").isOne();
    }

    @Test
    void closing_keeps_places_and_list_and_more_places_move_people_up() {
        var scene = scene(1);
        confirmed(scene, "Huda", 1);
        var waits = confirmed(scene, "Sami", 1);
        var never = mail();
        register(scene, "Nadia", never, Map.of());
        var closed = meeting(2);
        closed.remove("registers");
        change(scene, closed);
        var registration =
                gatherings.find(scene.network().id(), scene.slug()).orElseThrow().registration();
        assertThat(registration.open()).isFalse();
        assertThat(registration.places()).isEqualTo(2);
        assertThat(registration.fee()).isNotNull();
        forms.post(link(never), Map.of(), null);
        assertThat(forms.get(link(never), null).body())
                .contains("Registering is over")
                .doesNotContain("Press the button");
        reminders.round(scene.network(), Instant.now());
        assertThat(standings(scene)).containsExactly("placed", "placed", "unconfirmed");
        assertThat(letterbox.of(waits).getFirst()).contains("meet.example.org");
        var page = scene.path("/gatherings", "");
        assertThat(forms.get(page, scene.coordinator()).body()).contains("/attendances\"");
        assertThat(forms.get(page, null).body()).doesNotContain("/attendance");
    }

    @Test
    void who_paid_and_does_not_come_is_still_found_by_the_organisers() {
        var scene = scene(9);
        var mail = mail();
        register(scene, "Huda", mail, Map.of("people", "2", "others", "Companion Sami"));
        forms.post(link(mail), Map.of(), null);
        var list = scene.path("/settings/gatherings", "/attendances");
        var one = list + "/" + only(scene).id();
        forms.post(one + "/payment", Map.of("paid", "1"), scene.coordinator());
        forms.post(one + "/departure", Map.of(), scene.coordinator());
        assertThat(of(scene)).isEmpty();
        assertThat(forms.get(list, scene.coordinator()).body())
                .contains("Paid, and do not come", mail, "£25.00")
                .doesNotContain("Companion Sami", "No nuts");
        assertThat(forms.get(list + ".csv", scene.coordinator()).body()).contains(mail, "left");
        forms.post(one + "/payment", Map.of(), scene.coordinator());
        assertThat(forms.get(list, scene.coordinator()).body()).doesNotContain(mail);
    }

    private record Scene(Network network, String slug, Token coordinator) {

        String path(String before, String after) {
            return "/" + network.slug() + before + "/" + slug + after;
        }
    }

    /** A meeting in both ways, in a month, of so many places. */
    private Scene scene(int places) {
        var network = tests.published();
        var coordinator = tests.signIn(tests.join(network, Role.COORDINATOR));
        var list = "/" + network.slug() + "/settings/gatherings";
        assertThat(forms.post(list, meeting(places), coordinator).statusCode()).isEqualTo(303);
        forms.post(list + "/yearly-meeting/publication", Map.of(), coordinator);
        return new Scene(network, "yearly-meeting", coordinator);
    }

    private static Map<String, String> meeting(int places) {
        var day = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.DAYS);
        var typed = new HashMap<String, String>();
        typed.put("form", "meeting");
        typed.put("title_en", "Yearly meeting");
        typed.put("manner", "online");
        typed.put("link", "https://meet.example.org/yearly");
        typed.put("starts_on", day.toString().substring(0, 10));
        typed.put("starts_at", "10:00");
        typed.put("ends_at", "12:00");
        typed.put("zone", "Europe/London");
        typed.put("registers", "1");
        typed.put("places", String.valueOf(places));
        typed.put("fee", "12.50");
        typed.put("currency", "GBP");
        return typed;
    }

    private void change(Scene scene, Map<String, String> typed) {
        var path = scene.path("/settings/gatherings", "");
        assertThat(forms.change(path, typed, scene.coordinator()).statusCode()).isEqualTo(303);
    }

    private static Map<String, String> typed(String name, String mail) {
        return Map.of(
                "name", name,
                "mail", mail,
                "needs", "No nuts, please",
                "zone", "Asia/Hebron",
                "consent", "1");
    }

    private HttpResponse<String> register(
            Scene scene, String name, String mail, Map<String, String> more) {
        var fields = new HashMap<>(typed(name, mail));
        fields.putAll(more);
        return forms.post(scene.path("/gatherings", "/attendance"), fields, null);
    }

    private String confirmed(Scene scene, String name, int people) {
        var mail = mail();
        register(scene, name, mail, Map.of("people", String.valueOf(people)));
        forms.post(link(mail), Map.of(), null);
        return mail;
    }

    private String link(String mail) {
        var found = LINK.matcher(letterbox.of(mail).getFirst());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private List<Attendance> of(Scene scene) {
        var id = gatherings.find(scene.network().id(), scene.slug()).orElseThrow().id();
        return attendances.of(scene.network().id(), id);
    }

    private Attendance only(Scene scene) {
        assertThat(of(scene)).hasSize(1);
        return of(scene).getFirst();
    }

    private List<String> standings(Scene scene) {
        return of(scene).stream().map(one -> one.standing().code()).toList();
    }

    private static String mail() {
        return Uuid7.next() + "@test.kith";
    }
}
