package org.kith.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.attendance.Coming;
import org.kith.attendance.Coming.Scene;
import org.kith.network.NetworkScope;
import org.kith.shared.Uuid7;
import org.springframework.beans.factory.annotation.Value;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Guests stand in the order of protocol, answer by their own link, and are named in time. */
@KithTest
class GuestsTest {

    private static final Pattern LINK = Pattern.compile("/guests/\\S+");

    private final Coming coming;
    private final Guests guests;
    private final NamesDue due;
    private final NetworkScope scope;
    private final Letterbox letterbox;
    private final Forms forms;

    GuestsTest(
            Coming coming,
            Guests guests,
            NamesDue due,
            NetworkScope scope,
            Letterbox letterbox,
            @Value("${local.server.port}") int port) {
        this.coming = coming;
        this.guests = guests;
        this.due = due;
        this.scope = scope;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
    }

    @Test
    void organisers_order_guests_by_place_and_the_others_make_room() {
        var scene = coming.celebration();
        for (var name : List.of("One", "Two", "Three", "Four")) {
            add(scene, name, Map.of());
        }
        place(scene, "Four", "1");
        place(scene, "One", "٩٩");
        place(scene, "Two", "no number");
        assertThat(names(scene)).containsExactly("Four", "Two", "Three", "One");
        forms.post(path(scene, "Two") + "/removal", Map.of(), scene.coordinator());
        assertThat(names(scene)).containsExactly("Four", "Three", "One");
        assertThat(of(scene)).extracting(Guest::place).containsExactly(1, 2, 3);
        assertThat(forms.get(scene.settings("/guests"), null).statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_sent_twice_adds_one_guest_and_what_is_wrong_comes_back_as_typed() {
        var scene = coming.celebration();
        var id = Uuid7.next().toString();
        for (var i = 0; i < 2; i++) {
            assertThat(add(scene, "Huda", Map.of("id", id))).isEqualTo(303);
        }
        assertThat(names(scene)).containsExactly("Huda");
        for (var wrong :
                List.of(
                        Map.of("name", ""),
                        Map.of("mail", "nobody"),
                        Map.of("language", "xx"),
                        Map.of("companions", "10"))) {
            var typed = typed("Sami", wrong);
            typed.put("title", "Kept as typed");
            var answer = forms.post(scene.settings("/guests"), typed, scene.coordinator());
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).contains("Kept as typed");
        }
        assertThat(of(scene)).hasSize(1);
    }

    @Test
    void a_guest_is_invited_by_letter_and_answers_by_its_link_alone() {
        var scene = coming.celebration();
        var mail = mail();
        add(scene, "Huda", Map.of("mail", mail, "companions", "1", "title", "Mayor of Abu Dis"));
        add(scene, "On paper", Map.of());
        due(scene, coming.gathering(scene).when().starts().toLocalDate().minusDays(3));
        invite(scene);
        invite(scene);
        assertThat(letterbox.of(mail)).as("once").hasSize(1);
        assertThat(letterbox.of(mail).getFirst())
                .contains(
                        "Mayor of Abu Dis, Huda", "Ten years of friendship", "Please answer until");
        var link = link(mail);
        assertThat(forms.get(link, null).body()).contains("Ten years of friendship", "Huda");
        assertThat(of(scene).getFirst().answer()).as("looking").isNull();
        var many = Map.of("comes", "yes", "others", "Sami\nNadia", "needs", "No stairs, please");
        var refused = forms.post(link, many, null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("No stairs, please", "One person may come along");
        assertThat(forms.post(link, Map.of(), null).statusCode()).isEqualTo(422);
        answer(link, Map.of("comes", "yes", "others", "Sami", "needs", "No stairs, please"));
        assertThat(of(scene).getFirst().comes()).isTrue();
        assertThat(forms.get(scene.settings("/guests"), scene.coordinator()).body())
                .contains("Sami", "No stairs, please", "One of 2 comes");
        answer(link, Map.of("comes", "no", "others", "Sami", "needs", "No stairs, please"));
        assertThat(of(scene).getFirst().declined()).isTrue();
        assertThat(of(scene).getFirst().answer()).returns("", Guest.Answer::needs);
        assertThat(forms.get("/guests/" + scene.network().slug() + "/other", null).statusCode())
                .isEqualTo(404);
        forms.post(path(scene, "Huda") + "/removal", Map.of(), scene.coordinator());
        assertThat(forms.get(link, null).statusCode()).isEqualTo(404);
    }

    @Test
    void after_the_day_for_names_a_guest_declines_but_adds_no_name() {
        var scene = coming.celebration();
        var late = guest(scene, "Late");
        var early = guest(scene, "Early");
        answer(early, Map.of("comes", "yes", "others", "Sami"));
        write(scene, "update guest set answered_at = now() - interval '9 days' where comes");
        due(scene, LocalDate.now().minusDays(2));
        assertThat(post(late, Map.of("comes", "yes"))).isEqualTo(422);
        assertThat(post(early, Map.of("comes", "yes", "others", "Sami\nNadia"))).isEqualTo(422);
        assertThat(post(early, Map.of("comes", "yes", "others", "Sami", "needs", "A ramp")))
                .isEqualTo(303);
        assertThat(post(late, Map.of("comes", "no"))).isEqualTo(303);
        assertThat(list(scene)).contains("A ramp").doesNotContain("after the day for names");
        var organisers = typed("Late", Map.of("comes", "yes", "companions", "2"));
        organisers.put("changes", String.valueOf(named(scene, "Late").changes()));
        forms.post(path(scene, "Late"), organisers, scene.coordinator());
        assertThat(list(scene)).contains("after the day for names");
    }

    @Test
    void after_the_day_for_names_fewer_come_along_and_only_another_name_is_late() {
        var scene = coming.celebration();
        var early = guest(scene, "Early");
        answer(early, Map.of("comes", "yes", "others", "Sami\nNadia"));
        write(scene, "update guest set answered_at = now() - interval '9 days' where comes");
        due(scene, LocalDate.now().minusDays(2));
        assertThat(post(early, Map.of("comes", "yes", "others", "Nadia\nNadia"))).isEqualTo(422);
        assertThat(post(early, Map.of("comes", "yes", "others", "Nadia"))).isEqualTo(303);
        assertThat(list(scene)).doesNotContain("after the day for names");
        assertThat(post(early, Map.of("comes", "yes", "others", "Nadia\nSami"))).isEqualTo(422);
        organisers(scene, "Early", "Somebody else", "Nadia");
        assertThat(list(scene)).contains("after the day for names");
        assertThat(post(early, Map.of("comes", "yes"))).as("fewer again").isEqualTo(303);
    }

    private void organisers(Scene scene, String name, String renamed, String others) {
        var typed = typed(renamed, Map.of("comes", "yes", "companions", "2", "others", others));
        typed.put("changes", String.valueOf(named(scene, name).changes()));
        assertThat(forms.post(path(scene, name), typed, scene.coordinator()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void of_two_who_change_a_guest_the_later_reads_the_others_words_first() {
        var scene = coming.celebration();
        var link = guest(scene, "Huda");
        var read = named(scene, "Huda").changes();
        answer(link, Map.of("comes", "yes", "needs", "Said by the guest"));
        var typed = typed("Huda Odeh", Map.of("companions", "2"));
        typed.put("changes", String.valueOf(read));
        var answer = forms.post(path(scene, "Huda"), typed, scene.coordinator());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Said by the guest", "Huda Odeh");
        assertThat(names(scene)).containsExactly("Huda");
        typed.put("changes", String.valueOf(named(scene, "Huda").changes()));
        typed.put("comes", "yes");
        assertThat(forms.post(path(scene, "Huda"), typed, scene.coordinator()).statusCode())
                .isEqualTo(303);
        assertThat(names(scene)).containsExactly("Huda Odeh");
        var day = coming.gathering(scene).when().starts().toLocalDate().minusDays(5);
        due(scene, day);
        var other = Map.of("before", "", "day", day.minusDays(1).toString());
        var stale = forms.post(scene.settings("/names-due"), other, scene.coordinator());
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(due.of(scene.network().id(), coming.gathering(scene).id())).contains(day);
    }

    @Test
    void guests_hear_that_it_is_called_off_and_can_answer_no_more() {
        var scene = coming.celebration();
        var mail = mail();
        add(scene, "Huda", Map.of("mail", mail));
        add(scene, "Not invited", Map.of("mail", mail()));
        forms.post(path(scene, "Huda") + "/invitation", Map.of(), scene.coordinator());
        var link = link(mail);
        forms.post(
                scene.settings("/cancellation"),
                Map.of("because", "Roads are closed."),
                scene.coordinator());
        assertThat(letterbox.of(mail).getFirst()).contains("Roads are closed.");
        assertThat(forms.get(link, null).body())
                .contains("Roads are closed.")
                .doesNotContain("<form class=\"form\"");
        post(link, Map.of("comes", "yes"));
        assertThat(named(scene, "Huda").answer()).isNull();
    }

    @Test
    void that_it_moves_or_is_called_off_reaches_guests_whatever_letters_they_chose() {
        var scene = coming.celebration();
        var invited = mail();
        var declined = mail();
        var onPaper = mail();
        for (var mail : List.of(invited, declined)) {
            add(scene, mail, Map.of("mail", mail));
        }
        invite(scene);
        answer(link(declined), Map.of("comes", "no"));
        add(scene, "On paper", Map.of());
        organisersGive(scene, "On paper", onPaper);
        for (var mail : List.of(invited, declined, onPaper)) {
            choose(scene, mail, "never");
        }
        var start = coming.gathering(scene).when().starts().plusDays(1);
        var moved =
                Map.ofEntries(
                        Map.entry("form", "celebration"),
                        Map.entry("title_en", "Ten years of friendship"),
                        Map.entry("manner", "online"),
                        Map.entry("starts_on", start.toLocalDate().toString()),
                        Map.entry("starts_at", "10:00"),
                        Map.entry("ends_at", "12:00"),
                        Map.entry("zone", "Asia/Hebron"));
        assertThat(forms.change(scene.settings(""), moved, scene.coordinator()).statusCode())
                .isEqualTo(303);
        for (var mail : List.of(invited, onPaper)) {
            assertThat(letterbox.of(mail)).isNotEmpty();
            assertThat(letterbox.of(mail).getFirst()).contains("has changed");
        }
        choose(scene, invited, "weekly");
        forms.post(
                scene.settings("/cancellation"),
                Map.of("because", "Roads are closed."),
                scene.coordinator());
        for (var mail : List.of(invited, onPaper)) {
            assertThat(letterbox.of(mail).getFirst()).contains("Roads are closed.");
        }
        assertThat(waiting(scene)).as("nothing gathered with others").isZero();
        assertThat(letterbox.of(declined)).as("the invitation alone").hasSize(1);
    }

    /** They accepted by telephone, and gave the address later. */
    private void organisersGive(Scene scene, String name, String mail) {
        var typed = typed(name, Map.of("comes", "yes", "mail", mail));
        typed.put("changes", String.valueOf(named(scene, name).changes()));
        assertThat(forms.post(path(scene, name), typed, scene.coordinator()).statusCode())
                .isEqualTo(303);
    }

    private void choose(Scene scene, String mail, String pace) {
        scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        insert into mail_choice (network_id, address, kind, pace, said)
                                        values (:network, :mail, 'gathering', :pace, 'chosen')
                                        on conflict (network_id, address, kind) do update set pace = excluded.pace
                                        """)
                                .param("network", scene.network().id().value())
                                .param("mail", mail)
                                .param("pace", pace)
                                .update());
    }

    private int waiting(Scene scene) {
        return scope.in(
                scene.network().id(),
                db ->
                        db.sql(
                                        """
                                        select count(*)::int from outgoing_mail where network_id = :network and waits_for is not null
                                        """)
                                .param("network", scene.network().id().value())
                                .query(Integer.class)
                                .single());
    }

    @Test
    void of_a_hidden_gathering_no_guest_is_told() {
        var scene = coming.celebration();
        var link = guest(scene, "Huda");
        assertThat(forms.get(scene.page(""), null).body()).doesNotContain("The house asks");
        due(scene, LocalDate.now().plusDays(9));
        assertThat(forms.get(scene.page(""), null).body()).contains("The house asks");
        coming.hide(scene);
        assertThat(forms.get(link, null).statusCode()).isEqualTo(404);
        assertThat(forms.get(link, null).body()).doesNotContain("Ten years");
        answer(link, Map.of("comes", "yes"));
        assertThat(named(scene, "Huda").answer()).isNull();
    }

    @Test
    void a_guest_of_one_gathering_is_not_found_under_another() {
        var scene = coming.celebration();
        add(scene, "Huda", Map.of());
        var elsewhere = coming.celebration();
        var path = elsewhere.settings("/guests/" + named(scene, "Huda").id());
        assertThat(forms.get(path, elsewhere.coordinator()).statusCode()).isEqualTo(404);
        assertThat(forms.post(path + "/removal", Map.of(), elsewhere.coordinator()).statusCode())
                .isEqualTo(404);
        assertThat(names(scene)).containsExactly("Huda");
    }

    /** The link of a guest who may bring two. */
    private String guest(Scene scene, String name) {
        var mail = mail();
        add(scene, name, Map.of("mail", mail, "companions", "2"));
        invite(scene);
        return link(mail);
    }

    private void invite(Scene scene) {
        forms.post(scene.settings("/guests/invitations"), Map.of(), scene.coordinator());
    }

    private int add(Scene scene, String name, Map<String, String> more) {
        return forms.post(scene.settings("/guests"), typed(name, more), scene.coordinator())
                .statusCode();
    }

    private static Map<String, String> typed(String name, Map<String, String> more) {
        var typed = new HashMap<>(Map.of("name", name, "language", "en"));
        typed.putAll(more);
        return typed;
    }

    private void place(Scene scene, String name, String place) {
        var path = path(scene, name) + "/place";
        forms.post(path, Map.of("place", place), scene.coordinator());
    }

    private void due(Scene scene, LocalDate day) {
        var set = Map.of("before", "", "day", day.toString());
        assertThat(forms.post(scene.settings("/names-due"), set, scene.coordinator()).statusCode())
                .isEqualTo(303);
    }

    private void answer(String link, Map<String, String> fields) {
        assertThat(post(link, fields)).isEqualTo(303);
    }

    private int post(String link, Map<String, String> fields) {
        return forms.post(link, fields, null).statusCode();
    }

    private String list(Scene scene) {
        return forms.get(scene.settings("/guests"), scene.coordinator()).body();
    }

    private void write(Scene scene, String sql) {
        scope.in(scene.network().id(), db -> db.sql(sql).update());
    }

    private List<Guest> of(Scene scene) {
        return guests.of(scene.network().id(), coming.gathering(scene).id());
    }

    private List<String> names(Scene scene) {
        return of(scene).stream().map(Guest::name).toList();
    }

    private Guest named(Scene scene, String name) {
        return of(scene).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private String path(Scene scene, String name) {
        return scene.settings("/guests/" + named(scene, name).id());
    }

    private String link(String mail) {
        var found = LINK.matcher(letterbox.of(mail).getFirst());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String mail() {
        return Uuid7.next() + "@test.kith";
    }
}
