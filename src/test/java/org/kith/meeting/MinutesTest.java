package org.kith.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.introduction.Friends;
import org.kith.meeting.MinutesKeeping.Asked;
import org.kith.meeting.MinutesKeeping.Heard;
import org.kith.meeting.MinutesKeeping.Saved;
import org.kith.meeting.MinutesStanding.State;
import org.kith.meeting.MinutesText.Resolved;
import org.kith.meeting.MinutesVersion.Presence;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.twinning.BothSides;
import org.kith.twinning.Sides.Side;
import org.kith.web.Days;
import org.springframework.beans.factory.annotation.Value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Minutes hold what their sides confirmed, and nothing is agreed to by silence. */
@KithTest
class MinutesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final BothSides both;
    private final Gatherings gatherings;
    private final Meetings meetings;
    private final MeetingHall hall;
    private final MinutesKeeping keeping;
    private final MinutesVersions versions;
    private final MeetingDecisions decisions;
    private final DecisionReminders reminders;
    private final Letterbox letterbox;
    private final NetworkScope scope;
    private final Forms forms;

    MinutesTest(
            TestNetworks tests,
            Friends friends,
            BothSides both,
            Gatherings gatherings,
            Meetings meetings,
            MeetingHall hall,
            MinutesKeeping keeping,
            MinutesVersions versions,
            MeetingDecisions decisions,
            DecisionReminders reminders,
            Letterbox letterbox,
            NetworkScope scope,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.both = both;
        this.gatherings = gatherings;
        this.meetings = meetings;
        this.hall = hall;
        this.keeping = keeping;
        this.versions = versions;
        this.decisions = decisions;
        this.reminders = reminders;
        this.letterbox = letterbox;
        this.scope = scope;
        this.forms = new Forms(port);
    }

    @Test
    void each_side_confirms_the_very_text_for_itself_and_a_later_version_asks_both_anew() {
        var scene = both.in(tests.published());
        var gathering = meeting(scene.network());
        meetings.put(scene.network().id(), Meeting.plain(gathering.id()).ofLink(scene.link().id()));
        var anna = hall.enter(scene.network(), scene.first(), gathering);
        var huda = hall.enter(scene.network(), scene.second(), gathering);
        var a = new Party.OfLink(Side.A);
        var b = new Party.OfLink(Side.B);
        keeping.save(anna, 0, text("We met.", List.of()), List.of());
        assertThat(keeping.hear(anna, a, 1, sha(anna, 1), null))
                .as("a draft")
                .isEqualTo(Heard.OTHER_TEXT);
        assertThat(keeping.put(anna, 1, null)).isEqualTo(Asked.DONE);
        assertThat(keeping.hear(anna, a, 1, "0".repeat(64), null)).isEqualTo(Heard.OTHER_TEXT);
        var here = "/" + scene.network().slug() + "/gatherings/" + gathering.slug() + "/minutes";
        var word = Map.of("version", "1", "sha256", sha(anna, 1), "party", "b");
        assertThat(post(here + "/confirmation", scene.anna(), word))
                .as("for the other side")
                .isEqualTo(422);
        assertThat(post(here + "/confirmation", scene.coordinator(), word)).isEqualTo(404);
        assertThat(keeping.hear(anna, a, 1, sha(anna, 1), null)).isEqualTo(Heard.TAKEN);
        assertThat(state(anna)).isEqualTo(State.ASKED);
        assertThat(keeping.hear(huda, b, 1, sha(anna, 1), "Not so")).isEqualTo(Heard.TAKEN);
        assertThat(state(anna)).isEqualTo(State.OBJECTED);
        assertThat(keeping.hear(huda, b, 1, sha(anna, 1), null)).isEqualTo(Heard.TAKEN);
        assertThat(state(anna)).isEqualTo(State.STANDS);
        assertThat(keeping.hear(huda, b, 1, sha(anna, 1), "After all")).isEqualTo(Heard.CLOSED);

        keeping.save(huda, 1, text("We met twice.", List.of()), List.of());
        assertThat(state(anna)).as("a draft changes nothing").isEqualTo(State.STANDS);
        keeping.put(huda, 2, null);
        assertThat(state(anna)).isEqualTo(State.ASKED);
        assertThat(keeping.hear(anna, a, 1, sha(anna, 1), null)).isEqualTo(Heard.OTHER_TEXT);
        assertThat(get(here + "/versions/1", scene.anna())).isEqualTo(200);
        var stranger = friends.person(scene.network(), Role.REPRESENTATIVE);
        for (var page : List.of("", "/versions/1", "/versions/1/text", "/differences", "/text")) {
            assertThat(get(here + page, stranger)).as(page).isEqualTo(404);
        }
        assertThat(get(here + ".pdf", stranger)).isEqualTo(404);
        assertThat(get(here + ".pdf", scene.huda())).isEqualTo(200);
    }

    @Test
    void of_two_who_write_at_once_nothing_is_overwritten() {
        var scene = both.in(tests.published());
        var keeper = hall.enter(scene.network(), scene.keeping(), meeting(scene.network()));
        var became =
                AtOnce.both(
                        () -> keeping.save(keeper, 0, text("One", List.of()), List.of()),
                        () -> keeping.save(keeper, 0, text("Two", List.of()), List.of()));
        assertThat(became).hasAtLeastOneElementOfType(Saved.Done.class);
        assertThat(became).hasAtLeastOneElementOfType(Saved.Overtaken.class);
        assertThat(versions.of(scene.network().id(), keeper.gathering().id())).hasSize(1);
    }

    @Test
    void what_the_first_of_two_removes_stays_away_unless_the_second_changed_it() {
        var network = tests.published();
        var gathering = meeting(network);
        var keeper = enter(network, gathering, Role.COORDINATOR);
        var day = LocalDate.of(2099, 6, 1);
        var untouched = new Resolved(Uuid7.next(), "Book", null, "Treasurer", day);
        var changed = new Resolved(Uuid7.next(), "Write", null, "Secretary", day);
        keeping.save(
                keeper,
                0,
                text("", List.of(untouched, changed)),
                List.of(new Presence(group(network, "Ours").id(), "Huda Odeh")));
        keeping.save(keeper, 1, text("", List.of()), List.of());
        var saved = versions.of(network.id(), gathering.id());
        var before = new MinutesForm(gathering, saved.getLast(), List.of(), List.of(), Map.of());
        var now = new MinutesForm(gathering, saved.getFirst(), List.of(), List.of(), Map.of());
        var typed = new LinkedHashMap<>(before.fields());
        typed.put("until-" + changed.id(), List.of("2099-07-01"));
        var both = before.together(new Answers(typed), now);
        assertThat(both.asTyped()).doesNotContainKeys("there", "what-" + untouched.id());
        assertThat(both.raw("what-" + changed.id())).isEqualTo("Write");
        assertThat(both.raw("until-" + changed.id())).isEqualTo("2099-07-01");
    }

    @Test
    void who_was_named_was_there_though_nobody_ticked_it_and_who_is_unticked_was_not() {
        var network = tests.published();
        var gathering = meeting(network);
        var here = enter(network, gathering, Role.COORDINATOR);
        var came = group(network, "Ours").id();
        var stayed = group(network, "Theirs").id();
        var form =
                new MinutesForm(
                        gathering,
                        null,
                        List.of(),
                        hall.invited(here, Language.EN),
                        Map.of(stayed, "Huda Odeh"));
        var typed = new LinkedHashMap<>(form.fields());
        typed.remove("there");
        typed.put("name-" + came, List.of("Anna Smith"));
        var read = form.read(new Answers(typed), Language.EN).orElseThrow();
        assertThat(read.present()).containsExactly(new Presence(came, "Anna Smith"));
    }

    @Test
    void whose_meeting_it_is_and_who_is_asked_are_read_when_they_are_asked() {
        var scene = both.in(tests.published());
        var network = scene.network();
        var gathering = meeting(network);
        var keeper = hall.enter(network, scene.keeping(), gathering);
        var day = Days.of(Instant.now()).plusDays(1);
        keeping.save(keeper, 0, text("We met.", List.of()), List.of());
        assertThat(keeping.put(keeper, 1, day)).isEqualTo(Asked.NOBODY);
        var ofLink = Meeting.plain(gathering.id()).ofLink(scene.link().id());
        meetings.put(network.id(), ofLink.published(Instant.now()));
        assertThat(keeping.put(keeper, 1, day)).isEqualTo(Asked.OTHERS);
        assertThat(ofLink.published(Instant.now()).ofLink(null).isPublic()).isFalse();
        var anna = hall.enter(network, scene.first(), gathering);
        assertThat(keeping.put(anna, 1, null)).isEqualTo(Asked.DONE);
        assertThat(keeping.hear(keeper, new Party.OfLink(Side.A), 1, sha(anna, 1), null))
                .isEqualTo(Heard.CLOSED);
        var link = "/" + network.slug() + "/settings/gatherings/" + gathering.slug() + "/link";
        assertThat(post(link, scene.coordinator(), Map.of("link", ""))).isEqualTo(422);
        var nobody =
                new MinutesStanding(
                        versions.of(network.id(), gathering.id()).getFirst(),
                        List.of(),
                        List.of(),
                        day);
        assertThat(nobody.state()).isEqualTo(State.ASKED);
    }

    @Test
    void a_draft_has_no_minutes_and_what_a_hidden_meeting_decided_is_in_no_list() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var group =
                friends.group(network, friends.community(network, "Jayyous"), "Ours", huda.mail());
        var coordinator = tests.join(network, Role.COORDINATOR);
        draft(network);
        var minutes = "/" + network.slug() + "/gatherings/meeting/minutes";
        assertThat(post(minutes + "/text", coordinator, Map.of("also", "x"))).isEqualTo(404);
        assertThat(post(minutes + "/submission", coordinator, Map.of())).isEqualTo(404);
        var gathering = publish(network);
        var keeper = enter(network, gathering, Role.COORDINATOR);
        var until = Days.of(Instant.now()).plusDays(30);
        var one = new Resolved(Uuid7.next(), "Book it", group.id().value(), group.name(), until);
        keeping.save(keeper, 0, text("", List.of(one)), List.of(new Presence(group.id(), "")));
        keeping.put(keeper, 1, until);
        var reader = new Actor(huda.id(), huda.name(), Role.REPRESENTATIVE);
        assertThat(hall.find(network, reader, gathering.id())).isPresent();
        hide(network, gathering);
        assertThat(hall.find(network, reader, gathering.id())).isEmpty();
        assertThat(hall.find(network, keeper.actor(), gathering.id())).isPresent();
        for (var list : List.of("/decisions", "/waiting", "/groups/" + group.slug())) {
            assertThat(forms.get("/" + network.slug() + list, tests.signIn(huda)).body())
                    .as(list)
                    .doesNotContain("Book it");
        }
        var before = letterbox.of(huda).size();
        reminders.round(network, Instant.now().plus(30, ChronoUnit.DAYS));
        assertThat(letterbox.of(huda)).hasSize(before);
    }

    private void hide(Network network, Gathering gathering) {
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        with one as (insert into moderation_case (id, network_id, kind, content_id, path, title, language, stood, opened_at, decided_at)
                                                     values (:case, :network, 'gathering', :id, '/x', '', 'en', '', now(), now()) returning id)
                                        insert into hidden_content (network_id, kind, content_id, path, case_id, hidden_at)
                                        select :network, 'gathering', :id, '/x', id, now() from one
                                        """)
                                .param("case", Uuid7.next())
                                .param("network", network.id().value())
                                .param("id", gathering.id().value())
                                .update());
    }

    @Test
    void groups_that_were_represented_are_asked_until_a_day_and_silence_is_no_agreement() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var ours = friends.group(network, friends.community(network, "Ours"), "Ours", huda.mail());
        var silent = group(network, "Silent");
        var absent = group(network, "Absent");
        var gathering = meeting(network);
        var keeper = enter(network, gathering, Role.COORDINATOR);
        var speaking =
                hall.enter(
                        network, new Actor(huda.id(), huda.name(), Role.REPRESENTATIVE), gathering);
        var until = Days.of(Instant.now()).plusDays(1);
        keeping.save(
                keeper,
                0,
                text("We met.", List.of()),
                List.of(new Presence(ours.id(), "Huda Odeh"), new Presence(silent.id(), "")));
        keeping.put(keeper, 1, until);
        assertThat(keeping.hear(speaking, of(absent), 1, sha(keeper, 1), null))
                .isEqualTo(Heard.CLOSED);
        assertThat(keeping.hear(speaking, of(ours), 1, sha(keeper, 1), null))
                .isEqualTo(Heard.TAKEN);
        assertThat(state(keeper)).isEqualTo(State.ASKED);
        var version = versions.of(network.id(), gathering.id()).getFirst();
        var later =
                new MinutesStanding(
                        version,
                        List.of(of(ours), of(silent)),
                        keeping.standing(keeper).orElseThrow().words(),
                        until.plusDays(1));
        assertThat(later.state()).isEqualTo(State.UNANSWERED);
        assertThat(later.asks(Set.of(of(silent)))).isEmpty();

        over(network, gathering);
        var here = "/" + network.slug() + "/gatherings/" + gathering.slug() + "/minutes";
        var reader = tests.signIn(tests.join(network, Role.READER));
        assertThat(forms.get(here, reader).body()).contains("Not answered", "Huda Odeh");
        assertThat(forms.get(here, null).statusCode()).isEqualTo(404);
        var coordinator = tests.signIn(tests.join(network, Role.COORDINATOR));
        var settings = here.replace("/gatherings/", "/settings/gatherings/");
        forms.post(settings + "-publication", Map.of(), coordinator);
        assertThat(forms.get(here, null).body())
                .contains("We met.", "Not answered")
                .doesNotContain("Huda Odeh");
    }

    @Test
    void a_decision_is_open_until_its_group_says_what_became_of_it_and_reminds_twice_at_most() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var group =
                friends.group(network, friends.community(network, "Jayyous"), "Ours", huda.mail());
        var gathering = meeting(network);
        var keeper = enter(network, gathering, Role.COORDINATOR);
        var until = Days.of(Instant.now()).plusDays(30);
        var one = new Resolved(Uuid7.next(), "Book", group.id().value(), group.name(), until);
        keeping.save(keeper, 0, text("", List.of(one)), List.of(new Presence(group.id(), "")));
        assertThat(decisions.open(network.id())).as("a draft decides nothing").isEmpty();
        keeping.put(keeper, 1, until);
        var before = letterbox.of(huda).size();
        var written = new ArrayList<Integer>();
        for (var day : List.of(1, 22, 23, 24, 28, 29, 30, 30, 31)) {
            reminders.round(network, Instant.now().plus(day, ChronoUnit.DAYS));
            written.add(letterbox.of(huda).size() - before);
        }
        assertThat(written).containsExactly(0, 0, 1, 1, 1, 1, 2, 2, 2);
        assertThat(letterbox.of(huda).getFirst()).contains("Book");

        var here = "/" + network.slug() + "/gatherings/" + gathering.slug();
        var outcome = here + "/decisions/" + one.id() + "/outcome";
        var done = Map.of("state", "done", "words", "Booked");
        var stranger = friends.person(network, Role.REPRESENTATIVE);
        assertThat(post(outcome, stranger, done)).isEqualTo(404);
        assertThat(post(outcome, huda, Map.of("state", "done"))).isEqualTo(422);
        assertThat(post(outcome, huda, done)).isEqualTo(303);
        var dropped = Map.of("state", "dropped", "words", "Nobody wants it");
        assertThat(post(outcome, huda, dropped)).as("without having read it").isEqualTo(422);
        var page = forms.get(here + "/decisions/" + one.id(), tests.signIn(huda)).body();
        var read = page.replaceFirst("(?s).*name=\"read\" value=\"([^\"]*)\".*", "$1");
        assertThat(post(outcome, huda, Map.of("state", "done", "words", "Booked", "read", read)))
                .isEqualTo(303);
        assertThat(decisions.open(network.id())).isEmpty();
        assertThat(forms.get("/" + network.slug() + "/decisions", tests.signIn(huda)).body())
                .contains("Booked");
    }

    @Test
    void who_was_there_can_be_forgotten_and_the_confirmed_text_stays() {
        var network = tests.published();
        var gone = tests.join(network, Role.REPRESENTATIVE);
        var name = "Samira " + gone.id();
        rename(gone, name);
        var group =
                friends.group(network, friends.community(network, "Camden"), "Ours", gone.mail());
        var gathering = meeting(network);
        var keeper = enter(network, gathering, Role.COORDINATOR);
        keeping.save(
                keeper, 0, text("We met.", List.of()), List.of(new Presence(group.id(), name)));
        keeping.put(keeper, 1, Days.of(Instant.now()).plusDays(1));
        var speaking =
                hall.enter(network, new Actor(gone.id(), name, Role.REPRESENTATIVE), gathering);
        keeping.hear(speaking, of(group), 1, sha(keeper, 1), null);
        var sha = sha(keeper, 1);
        assertThat(post("/me/erasure", gone, Map.of("address", gone.mail()))).isEqualTo(303);
        var version = versions.of(network.id(), gathering.id()).getFirst();
        assertThat(version.present()).extracting(Presence::name).containsExactly("—");
        assertThat(version.text().sha256()).isEqualTo(sha);
        assertThat(keeping.standing(keeper).orElseThrow().words())
                .extracting(MinutesWord::by)
                .containsExactly("—");
        assertThat(state(keeper)).isEqualTo(State.STANDS);
    }

    private static Party of(Group group) {
        return new Party.OfNetwork(group.id());
    }

    private Group group(Network network, String name) {
        return friends.group(
                network, friends.community(network, name), name, name + "@groups.test");
    }

    private AtMeeting enter(Network network, Gathering gathering, Role role) {
        var person = tests.join(network, role);
        return hall.enter(network, new Actor(person.id(), person.name(), role), gathering);
    }

    private State state(AtMeeting here) {
        return keeping.standing(here).orElseThrow().state();
    }

    private String sha(AtMeeting here, int number) {
        return versions.of(here.network().id(), here.gathering().id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow()
                .sha256();
    }

    private static MinutesText text(String also, List<Resolved> decisions) {
        return new MinutesText(
                "Meeting", LocalDate.of(2099, 5, 2), List.of("Ours"), List.of(), also, decisions);
    }

    private void rename(Person person, String name) {
        scope.in(
                tests.published().id(),
                db ->
                        db.sql("update person set name = :name where id = :id")
                                .param("name", name)
                                .param("id", person.id().value())
                                .update());
    }

    /** As if the day until which they answer had passed. */
    private void over(Network network, Gathering gathering) {
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        update minutes set answer_until = current_date - 2 where network_id = :network and gathering_id = :gathering
                                        """)
                                .param("network", network.id().value())
                                .param("gathering", gathering.id().value())
                                .update());
    }

    private int post(String path, Person who, Map<String, String> form) {
        return forms.post(path, form, tests.signIn(who)).statusCode();
    }

    private int get(String path, @Nullable Person who) {
        return forms.get(path, who == null ? null : tests.signIn(who)).statusCode();
    }

    private Gathering meeting(Network network) {
        draft(network);
        return publish(network);
    }

    private Gathering publish(Network network) {
        var coordinator = tests.signIn(tests.join(network, Role.COORDINATOR));
        var one = "/" + network.slug() + "/settings/gatherings/meeting/publication";
        forms.post(one, Map.of(), coordinator);
        return gatherings.find(network.id(), "meeting").orElseThrow();
    }

    private void draft(Network network) {
        var coordinator = tests.signIn(tests.join(network, Role.COORDINATOR));
        var typed =
                Map.of(
                        "form", "meeting",
                        "title_en", "Meeting",
                        "manner", "online",
                        "starts_on", "2099-05-02",
                        "starts_at", "09:00",
                        "ends_at", "18:00",
                        "zone", "Europe/London");
        var list = "/" + network.slug() + "/settings/gatherings";
        assertThat(forms.post(list, typed, coordinator).statusCode()).isEqualTo(303);
    }
}
