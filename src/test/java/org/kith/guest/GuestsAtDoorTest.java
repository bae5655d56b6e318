package org.kith.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.attendance.Attendances;
import org.kith.attendance.Awaited;
import org.kith.attendance.Coming;
import org.kith.attendance.Coming.Scene;
import org.kith.network.NetworkScope;
import org.kith.printing.Paper;
import org.kith.shared.Uuid7;
import org.springframework.beans.factory.annotation.Value;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Guests and who comes along are ticked at the door, certified and asked as those registered are.
 */
@KithTest
class GuestsAtDoorTest {

    private static final Pattern LINK = Pattern.compile("/guests/\\S+");

    private final Coming coming;
    private final Guests guests;
    private final GuestMarks marks;
    private final Attendances attendances;
    private final NetworkScope scope;
    private final Letterbox letterbox;
    private final Forms forms;

    GuestsAtDoorTest(
            Coming coming,
            Guests guests,
            GuestMarks marks,
            Attendances attendances,
            NetworkScope scope,
            Letterbox letterbox,
            @Value("${local.server.port}") int port) {
        this.coming = coming;
        this.guests = guests;
        this.marks = marks;
        this.attendances = attendances;
        this.scope = scope;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
    }

    @Test
    void guests_who_accepted_stand_before_the_others_each_with_who_may_come_along() {
        var scene = coming.celebration();
        coming.register(scene, "Anna", Map.of("people", "2"));
        guest(scene, "Zeina", mail(), "en", "Sami");
        guest(scene, "Dalia", mail(), "en", "");
        var declined = guest(scene, "Not coming", mail(), "en", "");
        forms.post(declined, Map.of("comes", "no"), null);
        assertThat(door(scene))
                .containsSubsequence(
                        "Zeina",
                        "Sami",
                        "Companion 2",
                        "Dalia",
                        "Companion 1",
                        "Companion 2",
                        "Anna")
                .doesNotContain("Not coming", "A ramp, please", "@test.kith");
        due(scene);
        assertThat(door(scene))
                .as("the house asks for all names")
                .containsSubsequence("Zeina", "Sami", "Dalia", "Anna")
                .doesNotContain("Companion");
    }

    @Test
    void each_of_a_party_is_marked_once_by_all_doors_together() {
        var scene = coming.celebration();
        guest(scene, "Zeina", mail(), "en", "Sami\nNadia");
        var zeina = themselves(scene, "Zeina");
        var sami = companion(scene, "Zeina", "Sami");
        var nadia = companion(scene, "Zeina", "Nadia");
        var start = Instant.now().minusSeconds(7200);
        var mark = mark(zeina, true, start);
        var north = new String[] {mark, mark(sami, true, start.plusSeconds(60))};
        var south =
                new String[] {
                    mark(zeina, true, start.minusSeconds(300)),
                    mark(sami, false, start.plusSeconds(90)),
                    mark(nadia, true, start)
                };
        AtOnce.both(() -> tell(scene, north), () -> tell(scene, south));
        var told = tell(scene, mark, mark);
        assertThat(told.body())
                .contains("\"" + zeina + "\"", "\"" + nadia + "\"", "\"missing\":[]")
                .doesNotContain("\"" + sami + "\"");
        assertThat(seen(scene)).containsOnlyKeys(zeina, nadia);
        assertThat(seen(scene).get(zeina)).isBefore(start.minusSeconds(200));
        assertThat(rows(scene)).as("each mark once").isEqualTo(5);
        forms.post(
                scene.settings("/arrivals"),
                Map.of("before", nadia.toString()),
                scene.coordinator());
        forms.post(
                scene.settings("/arrivals"), Map.of("here", sami.toString()), scene.coordinator());
        assertThat(seen(scene)).containsOnlyKeys(zeina, sami);
        assertThat(list(scene)).contains("2 people were seen at the door");
        assertThat(forms.get(scene.settings(""), scene.coordinator()).statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_named_otherwise_meanwhile_is_told_and_no_other_is_taken_for_them() {
        var scene = coming.celebration();
        var link = guest(scene, "Zeina", mail(), "en", "Sami\nNadia");
        var sami = companion(scene, "Zeina", "Sami");
        var nadia = companion(scene, "Zeina", "Nadia");
        forms.post(link, Map.of("comes", "yes", "others", "Nadia"), null);
        assertThat(companion(scene, "Zeina", "Nadia")).isEqualTo(nadia);
        var told = tell(scene, mark(sami, true, Instant.now()));
        assertThat(told.body()).contains("\"missing\":[\"" + sami, "\"names\":[\"Zeina\"]");
        assertThat(seen(scene)).containsOnlyKeys(sami);
        forms.post(link, Map.of("comes", "no"), null);
        var late = tell(scene, mark(themselves(scene, "Zeina"), true, Instant.now()));
        assertThat(late.body()).contains("\"names\":[\"Zeina\"]");
        var elsewhere = coming.celebration();
        guest(elsewhere, "Stranger", mail(), "en", "");
        var stranger = themselves(elsewhere, "Stranger");
        assertThat(tell(scene, mark(stranger, true, Instant.now())).body())
                .contains("\"missing\":[\"" + stranger);
        assertThat(seen(elsewhere)).isEmpty();
    }

    @Test
    void who_was_seen_is_certified_by_their_own_link_in_their_language() throws IOException {
        var scene = coming.celebration();
        var link = guest(scene, "سلمى عبد الرحمن", mail(), "ar", "Sami Odeh\nNadia");
        var salma = themselves(scene, "سلمى عبد الرحمن");
        var paper = link + "/certificate.pdf";
        assertThat(forms.get(paper, null).statusCode()).isEqualTo(404);
        tell(
                scene,
                mark(salma, true, Instant.now()),
                mark(companion(scene, "سلمى عبد الرحمن", "Sami Odeh"), true, Instant.now()));
        assertThat(forms.get(paper, null).statusCode()).as("not over").isEqualTo(404);
        var theirs = scene.settings("/guests/" + salma.party() + "/certificate.pdf");
        assertThat(forms.get(theirs, scene.coordinator()).statusCode()).isEqualTo(200);
        coming.end(scene, 1);
        assertThat(forms.get(link, null).body()).contains("/certificate.pdf");
        var sheets = Paper.pages(forms.file(paper, null, null).body(), "certificate-guest");
        assertThat(sheets).hasSize(2);
        assertThat(sheets.getFirst())
                .contains("شهادة حضور", "سلمى عبد الرحمن", "عشر سنوات من الصداقة")
                .doesNotContain("Sami", "Certificate of attendance");
        assertThat(sheets.getLast()).contains("شهادة حضور", "Sami Odeh").doesNotContain("سلمى");
        coming.hide(scene);
        assertThat(forms.get(paper, null).statusCode()).as("hidden").isEqualTo(404);
    }

    @Test
    void a_guest_who_registered_too_is_one_at_the_door_on_paper_and_in_letters()
            throws IOException {
        var scene = coming.celebration();
        var mail = mail();
        var link = guest(scene, "Zeina Odeh", mail, "en", "Sami");
        var registered =
                coming.register(
                        scene,
                        "zeina  ODEH",
                        Map.of("mail", mail, "people", "3", "others", "SAMI"));
        coming.register(scene, "Another at that address", Map.of("mail", mail));
        assertThat(door(scene))
                .contains("Zeina Odeh", "Another at that address")
                .doesNotContain("ODEH", "SAMI");
        var printed =
                Paper.pages(
                        forms.file(scene.settings("/expected.pdf"), scene.coordinator(), null)
                                .body(),
                        "expected-once");
        assertThat(printed)
                .singleElement()
                .asString()
                .containsOnlyOnce("Zeina")
                .containsOnlyOnce("Sami")
                .doesNotContain("ODEH", "SAMI");
        assertThat(forms.get(scene.settings("/reception"), scene.coordinator()).body())
                .as("Zeina, Sami, who comes along unnamed, another")
                .contains("4 people are expected");
        tell(scene, mark(themselves(scene, "Zeina Odeh"), true, Instant.now()));
        assertThat(attendances.at(scene.network().id(), mail))
                .filteredOn(one -> one.name().startsWith("zeina"))
                .singleElement()
                .matches(one -> one.isHere());
        coming.end(scene, 1);
        for (var own : List.of(link, registered)) {
            assertThat(forms.get(own + "/certificate.pdf", null).statusCode()).isEqualTo(200);
        }
        var before = letterbox.of(mail).size();
        ask(scene);
        ask(scene);
        assertThat(letterbox.of(mail)).as("asked once").hasSize(before + 1);
    }

    @Test
    void guests_who_were_there_are_asked_once_and_answer_without_a_name() {
        var scene = coming.celebration();
        var mail = mail();
        var link = guest(scene, "Zeina", mail, "en", "");
        var absent = guest(scene, "Absent", mail(), "en", "");
        tell(scene, mark(themselves(scene, "Zeina"), true, Instant.now()));
        coming.end(scene, 1);
        ask(scene);
        assertThat(letterbox.of(mail).getFirst())
                .contains(link + "/follow-up", "without your name");
        assertThat(forms.get(absent + "/follow-up", null).statusCode()).isEqualTo(404);
        var own = forms.get(link + "/follow-up", null).body();
        var field = own.replaceFirst("(?s).*name=\"(answer-[0-9a-f-]+)\".*", "$1");
        assertThat(forms.post(link + "/follow-up", Map.of(field, "4"), null).statusCode())
                .isEqualTo(303);
        forms.post(link + "/follow-up", Map.of(field, "5"), null);
        assertThat(numbers(scene)).containsExactly(4);
        forms.post(
                scene.settings("/guests/" + themselves(scene, "Zeina").party() + "/removal"),
                Map.of(),
                scene.coordinator());
        assertThat(numbers(scene)).as("nothing leads from it to them").containsExactly(4);
        assertThat(rows(scene)).isZero();
    }

    /** Invited, and accepted by the link of the letter. */
    private String guest(Scene scene, String name, String mail, String language, String others) {
        var typed = Map.of("name", name, "mail", mail, "language", language, "companions", "2");
        forms.post(scene.settings("/guests"), typed, scene.coordinator());
        forms.post(scene.settings("/guests/invitations"), Map.of(), scene.coordinator());
        var found = LINK.matcher(letterbox.of(mail).getFirst());
        assertThat(found.find()).isTrue();
        var link = found.group();
        var answer = Map.of("comes", "yes", "others", others, "needs", "A ramp, please");
        assertThat(forms.post(link, answer, null).statusCode()).isEqualTo(303);
        return link;
    }

    private void due(Scene scene) {
        var day = coming.gathering(scene).when().starts().toLocalDate().minusDays(3);
        var set = Map.of("before", "", "day", day.toString());
        forms.post(scene.settings("/names-due"), set, scene.coordinator());
    }

    private void ask(Scene scene) {
        var question = Map.of("kind", "scale", "words_en", "How was it?");
        forms.post(scene.settings("/follow-up/questions"), question, scene.coordinator());
        var closes = LocalDate.now(ZoneOffset.UTC).plusDays(9).toString();
        forms.post(scene.settings("/follow-up"), Map.of("closes", closes), scene.coordinator());
    }

    private String door(Scene scene) {
        return forms.get(scene.settings("/door/list"), scene.coordinator()).body();
    }

    private String list(Scene scene) {
        return forms.get(scene.settings("/guests"), scene.coordinator()).body();
    }

    private HttpResponse<String> tell(Scene scene, String... told) {
        var fields = new HashMap<String, List<String>>();
        fields.put("mark", Arrays.asList(told));
        fields.put("now", List.of(String.valueOf(Instant.now().toEpochMilli())));
        return forms.postAll(scene.settings("/door/marks"), fields, scene.coordinator());
    }

    private static String mark(Awaited of, boolean here, Instant at) {
        return UUID.randomUUID() + " " + of + " " + (here ? 1 : 0) + " " + at.toEpochMilli();
    }

    private Guest named(Scene scene, String name) {
        return guests.of(scene.network().id(), coming.gathering(scene).id()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Awaited themselves(Scene scene, String name) {
        return Awaited.themselves(named(scene, name).id().value());
    }

    private Awaited companion(Scene scene, String host, String name) {
        return Companion.named(named(scene, host)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .of();
    }

    private Map<Awaited, Instant> seen(Scene scene) {
        return marks.seen(scene.network().id(), coming.gathering(scene).id());
    }

    private int rows(Scene scene) {
        return scope.in(
                scene.network().id(),
                db -> db.sql("select count(*)::int from guest_mark").query(Integer.class).single());
    }

    private List<Integer> numbers(Scene scene) {
        return scope.in(
                scene.network().id(),
                db -> db.sql("select number from followup_answer").query(Integer.class).list());
    }

    private static String mail() {
        return Uuid7.next() + "@test.kith";
    }
}
