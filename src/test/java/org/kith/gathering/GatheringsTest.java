package org.kith.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When and where a network comes together: said once, in every language, zone and calendar. */
@KithTest
class GatheringsTest {

    private final TestNetworks tests;
    private final Gatherings gatherings;
    private final Messages messages;
    private final Forms forms;

    GatheringsTest(
            TestNetworks tests,
            Gatherings gatherings,
            Messages messages,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.gatherings = gatherings;
        this.messages = messages;
        this.forms = new Forms(port);
    }

    static Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("form", "conference");
        typed.put("title_en", "Twinning conference; all welcome");
        typed.put("title_ar", "مؤتمر التوأمة بين مدن بريطانيا وفلسطين وقراها ومخيماتها");
        typed.put("about_en", "Two days,\nwith workshops.");
        typed.put("manner", "both");
        typed.put("where", "Abu Dis");
        typed.put("sought", "Abu Dis");
        typed.put("place", "abu-dis");
        typed.put("venue", "Municipality, Main Street 1");
        typed.put("link", "https://meet.example.org/twinning");
        typed.put("starts_on", "2099-05-02");
        typed.put("starts_at", "10:00");
        typed.put("ends_on", "2099-05-03");
        typed.put("ends_at", "16:30");
        typed.put("zone", "Europe/London");
        typed.put("spoken", "ar");
        typed.put("registers", "1");
        typed.put("places", "40");
        typed.put("fee", "12,50");
        typed.put("currency", "GBP");
        return typed;
    }

    @Test
    void a_draft_is_the_coordinators_until_it_is_published_and_stays_when_it_is_called_off() {
        var scene = scene();
        assertThat(scene.post("", typed()).statusCode()).isEqualTo(303);
        var slug = "/twinning-conference-all-welcome";
        assertThat(scene.visit("/gatherings" + slug).statusCode()).isEqualTo(404);
        assertThat(scene.visit("/gatherings").body()).doesNotContain("Twinning conference");
        scene.post(slug + "/publication", Map.of());
        assertThat(scene.visit("/gatherings" + slug).body())
                .contains("schema.org/Event", "Municipality, Main Street 1", "£12.50")
                .doesNotContain("meet.example.org");
        assertThat(scene.post(slug + "/removal", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("done"));
        assertThat(scene.post(slug + "/cancellation", Map.of()).statusCode()).isEqualTo(422);
        scene.post(slug + "/cancellation", Map.of("because", "Visas were refused."));
        assertThat(scene.visit("/gatherings" + slug).body())
                .contains("Visas were refused.", "EventCancelled");
    }

    @Test
    void what_cannot_be_kept_comes_back_as_it_was_typed() {
        var scene = scene();
        for (var wrong :
                new String[][] {
                    {"form", "party"},
                    {"title_en", " ", "title_ar", ""},
                    {"where", "", "place", ""},
                    {"where", "Nowhere at all, xq"},
                    {"link", "http://meet.example.org"},
                    {"link", "https://"},
                    {"starts_on", "2 May"},
                    {"starts_at", "25:00"},
                    {"ends_on", "2099-05-01"},
                    {"ends_on", "2199-05-01"},
                    {"zone", "Mars/Olympus"},
                    {"places", "0"},
                    {"places", "many"},
                    {"fee", "free"},
                    {"fee", "0.001"},
                    {"fee", "1,000"},
                    {"fee", "1e99999999"},
                    {"currency", ""}
                }) {
            var typed = typed();
            for (var i = 0; i < wrong.length; i += 2) {
                typed.put(wrong[i], wrong[i + 1]);
            }
            var sent = scene.post("", typed);
            assertThat(sent.statusCode()).as(wrong[0] + "=" + wrong[1]).isEqualTo(422);
            assertThat(sent.body()).contains("Municipality, Main Street 1", "with workshops.");
        }
        assertThat(gatherings.all(scene.network().id())).isEmpty();
    }

    @Test
    void a_time_that_the_clocks_skip_is_refused_and_one_that_they_repeat_is_not() {
        var scene = scene();
        var typed = typed();
        typed.put("starts_on", "2026-03-29");
        typed.put("ends_on", "2026-03-29");
        typed.put("starts_at", "01:30");
        assertThat(scene.post("", typed).statusCode()).isEqualTo(422);
        typed.put("starts_on", "2026-10-25");
        typed.put("ends_on", "2026-10-25");
        assertThat(scene.post("", typed).statusCode()).isEqualTo(303);
    }

    @Test
    void its_time_is_that_of_its_place_and_named_in_every_language() {
        var scene = scene();
        scene.post("", typed());
        var when = only(scene.network()).when();
        assertThat(when.start()).isEqualTo(Instant.parse("2099-05-02T09:00:00Z"));
        assertThat(when.said(messages, Language.EN)).contains("May 2", "10:00", "United Kingdom");
        assertThat(when.said(messages, Language.FR)).contains("2 mai", "Royaume-Uni");
        for (var language : Language.values()) {
            assertThat(when.said(messages, language)).contains("(").doesNotContain("{");
        }
    }

    /** The rules of zones that come with ICU and with Java differ, in some of these winters. */
    @Test
    void the_hour_that_is_said_is_the_hour_that_was_typed() {
        for (var choice : Zones.choices(messages, Language.EN)) {
            for (var day : List.of("2026-11-15", "2027-03-10", "2027-07-01")) {
                var typed = LocalDateTime.parse(day + "T10:17");
                var when = new When(typed, typed.plusHours(2), ZoneId.of(choice.id()));
                assertThat(when.said(messages, Language.EN))
                        .as(choice.id())
                        .contains("10:17", "12:17");
            }
        }
    }

    @Test
    void two_with_one_title_at_one_moment_have_two_addresses() {
        var scene = scene();
        var other = typed();
        other.put("venue", "Cinema, High Street 2");
        var answers = AtOnce.both(() -> scene.post("", typed()), () -> scene.post("", other));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(gatherings.all(scene.network().id()))
                .extracting(Gathering::slug)
                .containsExactlyInAnyOrder(
                        "twinning-conference-all-welcome", "twinning-conference-all-welcome-2");
    }

    @Test
    void a_gathering_sent_twice_is_one() {
        var scene = scene();
        var answers = AtOnce.both(() -> scene.post("", typed()), () -> scene.post("", typed()));
        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("Location").orElseThrow())
                .allMatch(to -> to.contains("/twinning-conference-all-welcome?"));
        assertThat(gatherings.all(scene.network().id())).hasSize(1);
        var nextYear = typed();
        nextYear.put("starts_on", "2100-05-02");
        nextYear.put("ends_on", "2100-05-03");
        assertThat(scene.post("", nextYear).statusCode()).isEqualTo(303);
        assertThat(gatherings.all(scene.network().id())).hasSize(2);
    }

    @Test
    void of_two_who_change_one_the_later_reads_the_others_words_first() {
        var scene = scene();
        scene.post("", typed());
        var slug = "/" + only(scene.network()).slug();
        var hers = scene.form(slug);
        var his = scene.form(slug);
        hers.put("venue", "Cinema, High Street 2");
        his.put("about_en", "Three days.");
        assertThat(scene.post(slug, hers).statusCode()).isEqualTo(303);
        assertThat(scene.post(slug, hers).statusCode()).as("sent twice").isEqualTo(303);
        var later = scene.post(slug, his);
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body())
                .contains("Somebody else changed this meanwhile", "Three days.")
                .as("their words, where nothing was changed")
                .contains("value=\"Cinema, High Street 2\"")
                .doesNotContain("value=\"Municipality, Main Street 1\"");
        assertThat(only(scene.network()).where().venue()).isEqualTo("Cinema, High Street 2");
        his.put("upon", Forms.upon(later));
        assertThat(scene.post(slug, his).statusCode()).isEqualTo(303);
        assertThat(only(scene.network()).about().texts()).contains("Three days.");
        his.remove("upon");
        his.put("venue", "Nobody has read it");
        assertThat(scene.post(slug, his).statusCode()).as("upon nothing").isEqualTo(409);
    }

    @Test
    void whoever_leaves_the_place_alone_is_offered_the_one_that_another_moved_it_to() {
        var scene = scene();
        scene.post("", typed());
        var slug = "/" + only(scene.network()).slug();
        var hers = scene.form(slug);
        var his = scene.form(slug);
        hers.putAll(Map.of("where", "Hebron", "sought", "Hebron", "place", "hebron"));
        his.put("about_en", "Three days.");
        assertThat(scene.post(slug, hers).statusCode()).isEqualTo(303);
        var moved = only(scene.network()).where().place();
        var later = scene.post(slug, his);
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body())
                .contains("name=\"place\" value=\"hebron\" checked")
                .doesNotContain("value=\"abu-dis\"");
        his.putAll(Map.of("where", "Hebron", "sought", "Hebron", "place", "hebron"));
        his.put("upon", Forms.upon(later));
        assertThat(scene.post(slug, his).statusCode()).isEqualTo(303);
        assertThat(only(scene.network()).where().place()).isEqualTo(moved);
    }

    @Test
    void of_two_who_change_one_at_one_moment_one_is_kept() {
        var scene = scene();
        scene.post("", typed());
        var slug = "/" + only(scene.network()).slug();
        var hers = scene.form(slug);
        var his = scene.form(slug);
        hers.put("venue", "Hers");
        his.put("venue", "His");
        var codes =
                AtOnce.both(
                        () -> scene.post(slug, hers).statusCode(),
                        () -> scene.post(slug, his).statusCode());
        assertThat(codes).containsExactlyInAnyOrder(303, 409);
    }

    @Test
    void another_manner_drops_neither_place_nor_link_without_a_word() {
        var scene = scene();
        scene.post("", typed());
        var slug = "/" + only(scene.network()).slug();
        for (var manner : List.of("online", "on_site")) {
            var form = scene.form(slug);
            form.put("manner", manner);
            var refused = scene.post(slug, form);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("empty this field", "Municipality, Main Street 1")
                    .contains("https://meet.example.org/twinning");
        }
        var online = scene.form(slug);
        online.put("manner", "online");
        online.put("where", "");
        online.put("venue", "");
        assertThat(scene.post(slug, online).statusCode()).isEqualTo(303);
        assertThat(only(scene.network()).where().place()).isNull();
    }

    @Test
    void calendars_read_it_and_hear_that_it_is_called_off() {
        var scene = scene();
        scene.post("", typed());
        var slug = "/" + only(scene.network()).slug();
        scene.post(slug + "/publication", Map.of());
        var event = event(scene.visit("/gatherings" + slug + "/gathering.ics"));
        assertThat(event.getSummary().getValue()).isEqualTo("Twinning conference; all welcome");
        assertThat(event.getDescription().getValue()).isEqualTo("Two days,\nwith workshops.");
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2099-05-02T09:00:00Z"));
        assertThat(event.getLocation().getValue()).contains("Municipality, Main Street 1, Abu");
        assertThat(event.getStatus().isConfirmed()).isTrue();
        var before = event.getSequence().getValue();
        scene.post(slug + "/cancellation", Map.of("because", "Snow."));
        var all = scene.visit("/gatherings.ics?lang=ar");
        assertThat(all.body().lines())
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThan(76));
        var cancelled = event(all);
        assertThat(cancelled.getUid()).isEqualTo(event.getUid());
        assertThat(cancelled.getSummary().getValue()).isEqualTo(typed().get("title_ar"));
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getSequence().getValue()).isGreaterThan(before);
    }

    private static VEvent event(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        var calendar = Biweekly.parse(answer.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        return calendar.getEvents().getFirst();
    }

    private Gathering only(Network network) {
        var all = gatherings.all(network.id());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Scene scene() {
        var network = tests.published();
        return new Scene(network, tests.signIn(tests.join(network, Role.COORDINATOR)), forms);
    }

    private record Scene(Network network, Token coordinator, Forms forms) {

        HttpResponse<String> post(String path, Map<String, String> fields) {
            return forms.post(
                    "/" + network.slug() + "/settings/gatherings" + path, fields, coordinator);
        }

        /** As its page shows it to somebody who is about to change it. */
        Map<String, String> form(String slug) {
            var typed = typed();
            typed.put(
                    "upon",
                    Forms.upon(
                            forms.get(
                                    "/" + network.slug() + "/settings/gatherings" + slug,
                                    coordinator)));
            return typed;
        }

        HttpResponse<String> visit(String path) {
            return forms.get("/" + network.slug() + path, null);
        }
    }
}
