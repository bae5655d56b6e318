package org.kith.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Merges;
import org.kith.community.Merging;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.shared.Worded;
import org.kith.twinning.BothSides;
import org.kith.twinning.Link;
import org.kith.twinning.LinkFilter;
import org.kith.twinning.LinkLists;
import org.kith.twinning.LinkMerging;
import org.kith.twinning.Links;
import org.kith.twinning.StatedStage.Voice;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

@KithTest
class ProgrammesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final BothSides both;
    private final Programmes programmes;
    private final Participations participations;
    private final ProgrammeNaming naming;
    private final ProgrammeCourse course;
    private final Links links;
    private final LinkLists lists;
    private final LinkMerging linkMerging;
    private final Merging merging;
    private final Merges merges;
    private final Audit audit;
    private final Forms forms;

    ProgrammesTest(
            TestNetworks tests,
            Friends friends,
            BothSides both,
            Programmes programmes,
            Participations participations,
            ProgrammeNaming naming,
            ProgrammeCourse course,
            Links links,
            LinkLists lists,
            LinkMerging linkMerging,
            Merging merging,
            Merges merges,
            Audit audit,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.both = both;
        this.programmes = programmes;
        this.participations = participations;
        this.naming = naming;
        this.course = course;
        this.links = links;
        this.lists = lists;
        this.linkMerging = linkMerging;
        this.merging = merging;
        this.merges = merges;
        this.audit = audit;
        this.forms = new Forms(port);
    }

    @Test
    void a_name_is_given_once_in_a_network_in_whatever_spelling_and_language() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var first = Map.of("name_en", "Olive harvest", "name_ar", "قطاف الزيتون", "since", "2009");
        assertThat(add(network, coordinator, first).statusCode()).isEqualTo(303);
        var again = Map.of("name_fr", "OLIVE  Hárvest", "about_fr", "Chaque automne");
        var refused = add(network, coordinator, again);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("/settings/programmes/olive-harvest\"")
                .contains("OLIVE  Hárvest", "Chaque automne", "id=\"name_fr-error\"");
        assertThat(programmes.all(network.id(), Language.EN)).hasSize(1);
        var other = tests.published();
        assertThat(add(other, tests.join(other, Role.COORDINATOR), first).statusCode())
                .isEqualTo(303);
        var harvest = found(network, "olive-harvest");
        assertThat(naming.change(network.id(), actor(network, coordinator), harvest))
                .isEqualTo(new ProgrammeNaming.Outcome.Kept(harvest));
    }

    @Test
    void of_two_who_add_the_same_at_one_moment_one_does() {
        var scene = both.in(tests.published());
        var asked = List.of(called("Olive harvest"), called("OLIVE HARVEST"));
        var outcomes =
                AtOnce.both(
                        () -> naming.add(scene.network().id(), scene.keeping(), asked.getFirst()),
                        () -> naming.add(scene.network().id(), scene.keeping(), asked.getLast()));
        assertThat(outcomes).filteredOn(ProgrammeNaming.Outcome.Taken.class::isInstance).hasSize(1);
        assertThat(programmes.all(scene.network().id(), Language.EN)).hasSize(1);
    }

    @Test
    void what_cannot_be_kept_comes_back_as_it_was_typed() {
        var network = tests.published();
        var typed = Map.of("name_en", " ", "about_ar", "كلّ خريف", "since", "autumn");
        var refused = add(network, tests.join(network, Role.COORDINATOR), typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("كلّ خريف", "autumn", "id=\"name_en-error\"", "id=\"since-error\"");
        assertThat(programmes.isAny(network.id())).isFalse();
    }

    @Test
    void one_that_ended_stays_takes_no_link_and_can_be_taken_up_again() {
        var scene = both.in(tests.published());
        var network = scene.network();
        var letters = programme(scene, "Letters");
        join(scene, letters, "2010");
        var page = "/" + network.slug() + "/settings/programmes/" + letters.slug();
        var session = tests.signIn(scene.coordinator());
        assertThat(forms.post(page + "/ending", Map.of("until", "1999-13"), session).statusCode())
                .isEqualTo(422);
        assertThat(forms.post(page + "/ending", Map.of("until", "2019"), session).statusCode())
                .isEqualTo(303);
        var ended = found(network, letters.slug());
        assertThat(ended.ended()).isEqualTo(new Programme.Ended(new PartialDate("2019")));
        assertThat(course.remove(network.id(), scene.keeping(), ended)).isFalse();
        assertThat(forms.get("/" + network.slug() + "/programmes", null).body())
                .contains("Letters", "data-stage=\"ended\"");
        assertThat(participations.of(network.id(), scene.link().id())).hasSize(1);
        var other = link(network);
        assertThat(join(scene, other, ended)).isEqualTo(Participations.Joined.ENDED);
        assertThat(forms.post(page + "/resumption", Map.of(), session).statusCode()).isEqualTo(303);
        assertThat(join(scene, other, found(network, letters.slug())))
                .isEqualTo(Participations.Joined.NOW);
        assertThat(audit.of(network.id(), letters.id().value()))
                .extracting(Audit.Entry::action)
                .containsExactly("resumed", "ended", "added");
    }

    @Test
    void a_mistake_that_no_link_took_part_in_can_be_taken_out() {
        var scene = both.in(tests.published());
        var mistake = programme(scene, "Lettres");
        var page = "/" + scene.network().slug() + "/settings/programmes/" + mistake.slug();
        assertThat(
                        forms.post(page + "/removal", Map.of(), tests.signIn(scene.coordinator()))
                                .statusCode())
                .isEqualTo(303);
        assertThat(programmes.isAny(scene.network().id())).isFalse();
        programme(scene, "Lettres");
    }

    @Test
    void a_link_joins_once_and_its_history_says_who_and_when() {
        var scene = both.in(tests.published());
        var letters = programme(scene, "Letters");
        var visits = programme(scene, "Visits");
        var page = "/" + scene.network().slug() + "/links/" + scene.link().slug();
        var session = tests.signIn(scene.anna());
        var said = Map.of("programme", letters.slug(), "since", "2011-05");
        assertThat(forms.post(page + "/programmes", said, session).statusCode()).isEqualTo(303);
        assertThat(forms.post(page + "/programmes", said, session).statusCode()).isEqualTo(303);
        join(scene, visits, null);
        assertThat(participations.of(scene.network().id(), scene.link().id()))
                .extracting(one -> one.programme().slug() + " " + one.joined().as())
                .containsExactlyInAnyOrder("letters A", "visits COORDINATOR");
        var early = Map.of("until", "2010");
        var leave = page + "/programmes/" + letters.slug() + "/ending";
        assertThat(forms.post(leave, early, session).statusCode()).isEqualTo(422);
        assertThat(forms.post(leave, Map.of("until", "2015"), session).statusCode()).isEqualTo(303);
        assertThat(forms.post(page + "/programmes", said, session).statusCode()).isEqualTo(303);
        assertThat(participations.of(scene.network().id(), scene.link().id())).hasSize(3);
        assertThat(forms.get(page, null).body())
                .contains("Letters", "2015", "No longer takes part: Camden said so");
        assertThat(forms.get(page + "/history", session).body())
                .contains(
                        scene.anna().name() + " said that it takes part in a programme",
                        scene.anna().name() + " said that it no longer takes part");
    }

    @Test
    void who_speaks_for_no_side_says_nothing_and_another_network_has_none_of_it() {
        var scene = both.in(tests.published());
        var letters = programme(scene, "Letters");
        var here = "/" + scene.network().slug();
        var page = here + "/links/" + scene.link().slug() + "/programmes";
        var said = Map.of("programme", letters.slug());
        var stranger = tests.signIn(friends.person(scene.network(), Role.REPRESENTATIVE));
        assertThat(forms.get(page, stranger).statusCode()).isEqualTo(404);
        assertThat(forms.post(page, said, stranger).statusCode()).isEqualTo(404);
        var other = both.in(tests.published());
        var there = "/" + other.network().slug();
        assertThat(forms.get(there + "/programmes/letters", null).statusCode()).isEqualTo(404);
        assertThat(
                        forms.post(
                                        there + "/links/" + other.link().slug() + "/programmes",
                                        said,
                                        tests.signIn(other.anna()))
                                .statusCode())
                .isEqualTo(422);
        assertThat(forms.get(there, null).body()).doesNotContain(there + "/programmes");
        assertThat(forms.get(here, null).body()).contains(here + "/programmes");
    }

    @Test
    void lists_files_and_programs_are_narrowed_to_one_and_name_it() {
        var scene = both.in(tests.published());
        var network = scene.network();
        var letters = programme(scene, "Letters");
        link(network);
        join(scene, letters, null);
        var narrowed = LinkFilter.ALL.in(letters.slug());
        assertThat(lists.page(network.id(), narrowed, Language.EN, 1).items())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(scene.link().id()));
        assertThat(lists.count(network.id(), LinkFilter.ALL)).isEqualTo(2);
        var query = "?programme=" + letters.slug();
        assertThat(forms.get("/" + network.slug() + "/links.csv" + query, null).body())
                .contains(",programmes,", ",Letters,")
                .hasLineCount(2);
        assertThat(forms.get("/api/v1/" + network.slug() + "/links" + query, null).body())
                .contains("\"programmes\":[{\"slug\":\"letters\",\"name\":\"Letters\"}]");
        assertThat(forms.get("/" + network.slug() + "/programmes/letters", null).body())
                .contains("/links/" + scene.link().slug() + "\"", "/links.csv" + query);
        assertThat(forms.get("/" + network.slug() + "/programmes.csv", null).body())
                .contains("/programmes/letters,Letters,,,no,,1");
        assertThat(forms.get("/api/v1/" + network.slug() + "/programmes/letters", null).body())
                .contains("\"names\":{\"en\":\"Letters\"}", "\"links\":1");
    }

    @Test
    void who_reads_another_language_sees_a_name_with_its_language_and_direction() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        add(network, coordinator, Map.of("name_ar", "رسائل الأطفال", "name_fr", "Lettres"));
        var page = "/" + network.slug() + "/programmes?lang=";
        assertThat(forms.get(page + "en", null).body())
                .contains("<bdi lang=\"ar\" dir=\"rtl\">رسائل الأطفال</bdi>");
        assertThat(forms.get(page + "fr", null).body())
                .contains("<bdi lang=\"fr\" dir=\"ltr\">Lettres</bdi>");
    }

    @Test
    void of_two_links_that_become_one_it_takes_part_once_in_the_word_of_the_same_side() {
        var scene = both.in(tests.published());
        var network = scene.network().id();
        var letters = programme(scene, "Letters");
        var visits = programme(scene, "Visits");
        var sides = scene.link().sides();
        var turned =
                Link.between(Link.Kind.FRIENDSHIP, sides.b(), sides.a())
                        .differentBecause("The youth groups");
        links.record(network, Actor.KITH, turned, null);
        var gone = links.find(network, turned.id()).orElseThrow();
        join(scene, letters, null);
        join(scene, gone, letters);
        participations.join(network, scene.keeping(), gone.id(), visits, null, Voice.A);
        linkMerging.links(network, scene.keeping(), scene.link(), gone, "Friendship");
        assertThat(participations.of(network, scene.link().id()))
                .extracting(one -> one.programme().slug() + " " + one.joined().as())
                .containsExactlyInAnyOrder("letters COORDINATOR", "visits B");
        merging.undo(network, scene.keeping(), merges.lately(network).getFirst());
        assertThat(participations.of(network, gone.id())).hasSize(2);
    }

    private HttpResponse<String> add(
            Network network, Person coordinator, Map<String, String> fields) {
        return forms.post(
                "/" + network.slug() + "/settings/programmes", fields, tests.signIn(coordinator));
    }

    private Programme programme(BothSides.Scene scene, String name) {
        var added = naming.add(scene.network().id(), scene.keeping(), called(name));
        return ((ProgrammeNaming.Outcome.Kept) added).programme();
    }

    private static Programme called(String name) {
        return Programme.called(new Worded(Map.of(Language.EN, name)), new Worded(Map.of()), null);
    }

    private Programme found(Network network, String slug) {
        return programmes.find(network.id(), slug).orElseThrow();
    }

    private Link link(Network network) {
        var link =
                Link.between(
                        Link.Kind.FRIENDSHIP,
                        List.of(friends.community(network, "Leeds").id()),
                        List.of(friends.community(network, "Jayyous").id()));
        links.record(network.id(), Actor.KITH, link, null);
        return link;
    }

    private void join(BothSides.Scene scene, Programme programme, @Nullable String since) {
        participations.join(
                scene.network().id(),
                scene.keeping(),
                scene.link().id(),
                programme,
                since == null ? null : new PartialDate(since),
                Voice.COORDINATOR);
    }

    private Participations.Joined join(BothSides.Scene scene, Link link, Programme programme) {
        return participations.join(
                scene.network().id(),
                scene.keeping(),
                link.id(),
                programme,
                null,
                Voice.COORDINATOR);
    }

    private Actor actor(Network network, Person person) {
        return friends.actor(network, person);
    }
}
