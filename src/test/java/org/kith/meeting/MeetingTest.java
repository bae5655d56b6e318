package org.kith.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.gathering.Gathering;
import org.kith.gathering.Gatherings;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each group sends one to a meeting, and its newest word counts. */
@KithTest
class MeetingTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final BothSides both;
    private final Meetings meetings;
    private final Gatherings gatherings;
    private final Representations representations;
    private final AgendaItems items;
    private final RepresentationMoves moves;
    private final Forms forms;

    MeetingTest(
            TestNetworks tests,
            Friends friends,
            BothSides both,
            Meetings meetings,
            Gatherings gatherings,
            Representations representations,
            AgendaItems items,
            RepresentationMoves moves,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.both = both;
        this.meetings = meetings;
        this.gatherings = gatherings;
        this.representations = representations;
        this.items = items;
        this.moves = moves;
        this.forms = new Forms(port);
    }

    @Test
    void a_group_names_who_comes_and_a_deputy_or_stays_away_and_nobody_answers_for_another() {
        var network = tests.published();
        var huda = tests.join(network, Role.REPRESENTATIVE);
        var ours =
                friends.group(network, friends.community(network, "Camden"), "Ours", huda.mail());
        var other =
                friends.group(
                        network, friends.community(network, "Jayyous"), "Other", "o@test.kith");
        var meeting = meeting(network);
        var list = "/" + network.slug() + "/gatherings/" + meeting.slug() + "/groups";
        var session = tests.signIn(huda);
        var comes = Map.of("comes", "yes", "representative", "Huda Odeh", "deputy", "Ben Jones");
        assertThat(forms.post(list + "/" + other.slug(), comes, session).statusCode())
                .isEqualTo(404);
        var empty = Map.of("comes", "yes", "deputy", "Ben Jones");
        var refused = forms.post(list + "/" + ours.slug(), empty, session);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ben Jones");
        assertThat(forms.post(list + "/" + ours.slug(), comes, session).statusCode())
                .isEqualTo(303);
        assertThat(forms.get(list, session).body())
                .contains("Represented by Huda Odeh", "deputy: Ben Jones", "No answer yet");
        assertThat(forms.get(list, null).body()).doesNotContain("Huda Odeh");
        forms.post(list + "/" + ours.slug(), Map.of("comes", "no"), session);
        assertThat(of(network, meeting, ours).comes()).isFalse();
    }

    @Test
    void to_the_meeting_of_a_link_only_groups_of_its_sides_say_who_comes() {
        var scene = both.in(tests.published());
        var network = scene.network();
        var mail = scene.anna().mail();
        var other = friends.group(network, friends.community(network, "Jayyous"), "Others", mail);
        var meeting = meeting(network);
        meetings.put(network.id(), Meeting.plain(meeting.id()).ofLink(scene.link().id()));
        var list = "/" + network.slug() + "/gatherings/" + meeting.slug() + "/groups";
        var session = tests.signIn(scene.anna());
        var no = Map.of("comes", "no");
        assertThat(forms.post(list + "/" + other.slug(), no, session).statusCode()).isEqualTo(404);
        assertThat(forms.post(list + "/camden-abu-dis-friends", no, session).statusCode())
                .isEqualTo(303);
        assertThat(forms.get(list, session).body())
                .contains("Camden Abu Dis Friends")
                .doesNotContain("Others");
    }

    @Test
    void the_answer_of_a_group_goes_over_to_the_one_that_it_becomes() {
        var network = tests.published();
        var huda = tests.join(network, Role.COORDINATOR);
        var actor = new Actor(huda.id(), huda.name(), Role.COORDINATOR);
        var gone =
                friends.group(network, friends.community(network, "Camden"), "Ours", "a@test.kith");
        var kept =
                friends.group(
                        network, friends.community(network, "Jayyous"), "Other", "o@test.kith");
        var meeting = meeting(network);
        var list = "/" + network.slug() + "/gatherings/" + meeting.slug() + "/groups/";
        var comes = Map.of("comes", "yes", "representative", "Huda Odeh");
        forms.post(list + gone.slug(), comes, tests.signIn(huda));
        moves.groupBecomes(network.id(), actor, gone.id(), kept.id());
        assertThat(of(network, meeting, kept).representative()).isEqualTo("Huda Odeh");
    }

    @Test
    void of_two_who_change_one_item_the_later_reads_the_others_words_first() {
        var network = tests.published();
        var meeting = meeting(network);
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var agenda = "/" + network.slug() + "/settings/gatherings/" + meeting.slug() + "/agenda";
        var first = Map.of("title", "Letters", "purpose", "discuss", "minutes", "10");
        assertThat(forms.post(agenda, first, session).statusCode()).isEqualTo(303);
        var item = agenda + "/" + items.of(network.id(), meeting.id()).getFirst().id();
        var upon = Forms.upon(forms.get(item, session));
        var hers = Map.of("title", "Hers", "purpose", "decide", "minutes", "10", "upon", upon);
        var his = new HashMap<>(first);
        his.put("title", "His");
        his.put("upon", upon);
        assertThat(forms.post(item, hers, session).statusCode()).isEqualTo(303);
        assertThat(forms.post(item, hers, session).statusCode()).isEqualTo(303);
        var later = forms.post(item, his, session);
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).contains("Somebody else changed this meanwhile", "Hers", "His");
        his.put("upon", Forms.upon(later));
        assertThat(forms.post(item, his, session).statusCode()).isEqualTo(303);
        forms.post(item + "/removal", Map.of(), session);
        his.put("title", "Words that nobody has kept");
        var gone = forms.post(item, his, session);
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).contains("took this out meanwhile", "Words that nobody has kept");
    }

    @Test
    void an_item_sent_twice_is_one_and_two_breaks_stand_apart() {
        var network = tests.published();
        var meeting = meeting(network);
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var agenda = "/" + network.slug() + "/settings/gatherings/" + meeting.slug() + "/agenda";
        for (var title : List.of("Tea", "Tea", "Letters", "Tea")) {
            var typed = Map.of("title", title, "purpose", "inform", "minutes", "10");
            assertThat(forms.post(agenda, typed, session).statusCode()).isEqualTo(303);
        }
        assertThat(items.of(network.id(), meeting.id()))
                .extracting(AgendaItem::title)
                .containsExactly("Tea", "Letters", "Tea");
    }

    private Representation of(Network network, Gathering meeting, Group group) {
        return representations.find(network.id(), meeting.id(), group.id()).orElseThrow();
    }

    private Gathering meeting(Network network) {
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
        forms.post(list + "/meeting/publication", Map.of(), coordinator);
        return gatherings.find(network.id(), "meeting").orElseThrow();
    }
}
