package org.kith.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Token;
import org.kith.moderation.Reported;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Calendars elsewhere have what somebody may know, and hear what moves and what is called off. */
@KithTest
class CalendarsTest {

    private static final Pattern LINK = Pattern.compile("/calendars/[\\w-]{43}/dates\\.ics");

    private final TestNetworks tests;
    private final BothSides both;
    private final Reported reported;
    private final Forms forms;

    CalendarsTest(
            TestNetworks tests,
            BothSides both,
            Reported reported,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.reported = reported;
        this.forms = new Forms(port);
    }

    @Test
    void a_group_has_what_it_hosts_and_members_read_where_it_sends_somebody_too() {
        var scene = scene();
        scene.gathering(
                "Open day", Map.of("form", "celebration", "hosts", "CAMDEN Abu-Dis friends"));
        scene.gathering("Yearly meeting", Map.of("form", "meeting"));
        scene.gathering("Another day", Map.of("form", "celebration"));
        scene.sends("yearly-meeting", "Somebody");
        var path = scene.at("/groups/" + scene.group() + "/gatherings.ics");
        assertThat(titles(forms.get(path, null))).containsExactly("Open day");
        assertThat(titles(forms.get(path, tests.signIn(scene.sides().huda()))))
                .containsExactlyInAnyOrder("Open day", "Yearly meeting");
        var page = forms.get(scene.at("/gatherings/open-day"), null).body();
        assertThat(page).contains("Hosted by", "Camden Abu Dis Friends", "itemprop=\"organizer\"");
        assertThat(forms.get(scene.at("/groups/" + scene.group()), null).body())
                .contains("Open day", "/gatherings.ics");
        var settings = scene.at("/settings/gatherings/open-day");
        assertThat(forms.get(settings, scene.coordinator()).body())
                .contains("Camden Abu Dis Friends");
        forms.change(settings, typed("Open day", Map.of("hosts", "")), scene.coordinator());
        assertThat(forms.get(settings, scene.coordinator()).body())
                .as("its history")
                .contains("<del>Camden Abu Dis Friends</del>");
    }

    @Test
    void whoever_hosts_is_a_group_of_the_network() {
        var scene = scene();
        var typed = typed("Open day", Map.of("hosts", "Nobody at all"));
        var sent = forms.post(scene.at("/settings/gatherings"), typed, scene.coordinator());
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body()).contains("One of these is no group", "Nobody at all");
    }

    @Test
    void somebody_has_what_they_are_registered_for_and_where_their_group_sends_them() {
        var scene = scene();
        var anna = scene.sides().anna();
        scene.gathering(
                "Conference", Map.of("form", "conference", "registers", "1", "places", "1"));
        scene.gathering("Open day", Map.of("form", "celebration", "registers", "1", "places", "1"));
        scene.gathering("Yearly meeting", Map.of("form", "meeting"));
        scene.gathering("Other meeting", Map.of("form", "meeting"));
        scene.registers("conference", anna);
        scene.registers("open-day", scene.sides().huda());
        scene.registers("open-day", anna);
        scene.sends("yearly-meeting", anna.name().toUpperCase(Locale.ROOT));
        scene.sends("other-meeting", "Somebody else");
        var link = link(forms.post("/me/calendar", Map.of(), tests.signIn(anna)));
        var events = events(forms.get(link, null));
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactlyInAnyOrder("Conference", "Open day", "Yearly meeting");
        assertThat(find(events, "Conference").getStatus().isConfirmed()).isTrue();
        assertThat(find(events, "Conference").getDescription().getValue())
                .contains("https://meet.example.org/room");
        assertThat(find(events, "Open day").getStatus().isTentative()).as("waits").isTrue();
        assertThat(find(events, "Open day").getDescription()).as("no room yet").isNull();
        assertThat(events(forms.get(scene.at("/gatherings.ics"), null)))
                .extracting(event -> event.getUid().getValue())
                .containsAll(events.stream().map(event -> event.getUid().getValue()).toList());
    }

    @Test
    void what_moves_and_is_called_off_is_heard_and_what_is_the_same_is_not_sent_again() {
        var scene = scene();
        var anna = scene.sides().anna();
        scene.gathering("Conference", Map.of("form", "conference", "registers", "1"));
        scene.registers("conference", anna);
        var link = link(forms.post("/me/calendar", Map.of(), tests.signIn(anna)));
        var first = forms.get(link, null);
        var before = events(first).getFirst();
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(forms.file(link, null, tag).statusCode()).isEqualTo(304);
        forms.post(
                scene.at("/settings/gatherings/conference/cancellation"),
                Map.of("because", "Snow."),
                scene.coordinator());
        assertThat(forms.file(link, null, tag).statusCode()).isEqualTo(200);
        var now = events(forms.get(link, null)).getFirst();
        assertThat(now.getUid()).isEqualTo(before.getUid());
        assertThat(now.getStatus().isCancelled()).isTrue();
        assertThat(now.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
    }

    @Test
    void a_place_in_a_session_is_in_it_and_goes_with_the_session() {
        var scene = scene();
        var anna = scene.sides().anna();
        scene.gathering("Conference", Map.of("form", "conference", "registers", "1"));
        scene.registers("conference", anna);
        var settings = scene.at("/settings/gatherings/conference/sessions");
        forms.post(settings, workshop(), scene.coordinator());
        var mine = tests.signIn(anna);
        var page = forms.get(scene.at("/gatherings/conference"), mine).body();
        var own = Pattern.compile("/attendances/[^\"]+/workshops").matcher(page);
        assertThat(own.find()).as("the way for who is signed in").isTrue();
        var session =
                Pattern.compile("/workshops/([0-9a-f-]{36})")
                        .matcher(forms.get(own.group(), null).body());
        assertThat(session.find()).isTrue();
        forms.post(own.group() + "/" + session.group(1), Map.of("who", "0"), null);
        var link = link(forms.post("/me/calendar", Map.of(), mine));
        assertThat(titles(forms.get(link, null))).containsExactly("Conference", "Letters");
        var before = find(events(forms.get(link, null)), "Letters");
        var moved = new HashMap<>(workshop());
        moved.put("room", "Cinema");
        forms.change(settings + "/" + session.group(1), moved, scene.coordinator());
        var now = find(events(forms.get(link, null)), "Letters");
        assertThat(now.getLocation().getValue()).isEqualTo("Cinema");
        assertLater(now, before);
        forms.post(settings + "/" + session.group(1) + "/removal", Map.of(), scene.coordinator());
        assertThat(titles(forms.get(link, null))).containsExactly("Conference");
    }

    @Test
    void a_place_that_came_free_is_heard_as_a_change() {
        var scene = scene();
        var anna = scene.sides().anna();
        scene.gathering("Open day", Map.of("registers", "1", "places", "1"));
        scene.registers("open-day", scene.sides().huda());
        scene.registers("open-day", anna);
        var link = link(forms.post("/me/calendar", Map.of(), tests.signIn(anna)));
        var waiting = events(forms.get(link, null)).getFirst();
        assertThat(waiting.getStatus().isTentative()).isTrue();
        scene.firstLeaves("open-day");
        var placed = events(forms.get(link, null)).getFirst();
        assertThat(placed.getStatus().isConfirmed()).isTrue();
        assertLater(placed, waiting);
    }

    private static void assertLater(VEvent now, VEvent before) {
        assertThat(now.getUid()).isEqualTo(before.getUid());
        assertThat(now.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
        assertThat(now.getLastModified().getValue())
                .isAfterOrEqualTo(before.getLastModified().getValue());
        assertThat(now.getDateTimeStamp().getValue()).isEqualTo(now.getLastModified().getValue());
    }

    @Test
    void what_is_read_signed_in_is_kept_nowhere_and_a_calendar_keeps_what_it_asks_by_its_link() {
        var scene = scene();
        var anna = tests.signIn(scene.sides().anna());
        var group = scene.at("/groups/" + scene.group() + "/gatherings.ics");
        assertThat(caching(forms.get(group, anna))).contains("no-store");
        assertThat(caching(forms.get(group, null))).contains("no-cache").doesNotContain("no-store");
        var link = link(forms.post("/me/calendar", Map.of(), anna));
        assertThat(caching(forms.get(link, null))).contains("no-cache").doesNotContain("no-store");
    }

    private static String caching(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElseThrow();
    }

    @Test
    void the_link_is_shown_once_renewed_and_taken_back() {
        var anna = tests.signIn(scene().sides().anna());
        var first = link(forms.post("/me/calendar", Map.of(), anna));
        assertThat(forms.get(first, null).statusCode()).isEqualTo(200);
        assertThat(forms.get("/me/calendar", anna).body()).doesNotContain("/calendars/");
        var second = link(forms.post("/me/calendar", Map.of(), anna));
        assertThat(forms.get(first, null).statusCode()).isEqualTo(404);
        assertThat(forms.get(second, null).headers().firstValue("Referrer-Policy"))
                .contains("no-referrer");
        forms.post("/me/calendar/removal", Map.of(), anna);
        assertThat(forms.get(second, null).statusCode()).isEqualTo(404);
        assertThat(forms.get("/me", anna).body()).contains("/me/calendar");
    }

    @Test
    void what_is_hidden_or_a_draft_is_in_no_calendar() {
        var scene = scene();
        var anna = scene.sides().anna();
        scene.gathering(
                "Conference",
                Map.of("form", "conference", "registers", "1", "hosts", "Camden Abu Dis Friends"));
        scene.registers("conference", anna);
        forms.post(
                scene.at("/settings/gatherings"),
                typed("A draft", Map.of("hosts", "Camden Abu Dis Friends")),
                scene.coordinator());
        var link = link(forms.post("/me/calendar", Map.of(), tests.signIn(anna)));
        var group = scene.at("/groups/" + scene.group() + "/gatherings.ics");
        assertThat(titles(forms.get(link, null))).containsExactly("Conference");
        assertThat(titles(forms.get(group, null))).containsExactly("Conference");
        hide(scene, "conference");
        assertThat(titles(forms.get(link, null))).isEmpty();
        assertThat(titles(forms.get(group, null))).isEmpty();
    }

    private void hide(Scene scene, String slug) {
        reported.hide(scene.sides().network(), "gatherings", slug);
    }

    private record Scene(
            BothSides.Scene sides, Token coordinator, Forms forms, TestNetworks tests) {

        String at(String path) {
            return "/" + sides.network().slug() + path;
        }

        String group() {
            return "camden-abu-dis-friends";
        }

        void gathering(String title, Map<String, String> more) {
            var list = at("/settings/gatherings");
            var sent = forms.post(list, typed(title, more), coordinator);
            assertThat(sent.statusCode()).isEqualTo(303);
            var slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
            forms.post(list + "/" + slug + "/publication", Map.of(), coordinator);
        }

        void registers(String slug, Person who) {
            var typed = Map.of("name", who.name(), "mail", who.mail(), "consent", "1");
            forms.post(at("/gatherings/" + slug + "/attendance"), typed, tests.signIn(who));
        }

        void firstLeaves(String slug) {
            var list = at("/settings/gatherings/" + slug + "/attendances");
            var way =
                    Pattern.compile(list + "/[0-9a-f-]{36}/departure")
                            .matcher(forms.get(list, coordinator).body());
            assertThat(way.find()).isTrue();
            assertThat(forms.post(way.group(), Map.of(), coordinator).statusCode()).isEqualTo(303);
        }

        void sends(String slug, String name) {
            var sent =
                    forms.post(
                            at("/gatherings/" + slug + "/groups/" + group()),
                            Map.of("comes", "yes", "representative", name),
                            tests.signIn(sides.anna()));
            assertThat(sent.statusCode()).isEqualTo(303);
        }
    }

    private Scene scene() {
        var sides = both.in(tests.published());
        return new Scene(sides, tests.signIn(sides.coordinator()), forms, tests);
    }

    private static Map<String, String> typed(String title, Map<String, String> more) {
        var typed = new HashMap<String, String>();
        typed.put("form", "celebration");
        typed.put("title_en", title);
        typed.put("manner", "online");
        typed.put("link", "https://meet.example.org/room");
        typed.put("starts_on", "2099-05-02");
        typed.put("starts_at", "09:00");
        typed.put("ends_at", "18:00");
        typed.put("zone", "Asia/Hebron");
        typed.putAll(more);
        return typed;
    }

    private static Map<String, String> workshop() {
        return Map.of(
                "kind", "workshop",
                "title_en", "Letters",
                "day", "2099-05-02",
                "starts", "10:00",
                "ends", "11:00",
                "places", "5");
    }

    private static String link(HttpResponse<String> page) {
        var found = LINK.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static List<VEvent> events(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        var calendar = Biweekly.parse(answer.body()).first();
        if (!calendar.getEvents().isEmpty()) {
            assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        }
        return calendar.getEvents();
    }

    private static List<String> titles(HttpResponse<String> answer) {
        return events(answer).stream().map(event -> event.getSummary().getValue()).toList();
    }

    private static VEvent find(List<VEvent> events, String title) {
        return events.stream()
                .filter(event -> event.getSummary().getValue().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
