package org.kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.kith.twinning.Facts;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.web.NotHere;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From a request to a link, and everything that may come between. */
@KithTest
class IntroducingTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Introductions introductions;
    private final Asking asking;
    private final Introducing introducing;
    private final IntroductionPages pages;
    private final Replies replies;
    private final Representatives representatives;
    private final Links links;
    private final Facts facts;
    private final NetworkScope scope;

    private Network network;
    private Person asker;
    private Person answerer;
    private Person coordinator;
    private Community camden;
    private Community abuDis;
    private Group camdens;
    private Group abuDisians;

    IntroducingTest(
            TestNetworks tests,
            Friends friends,
            Introductions introductions,
            Asking asking,
            Introducing introducing,
            IntroductionPages pages,
            Replies replies,
            Representatives representatives,
            Links links,
            Facts facts,
            NetworkScope scope) {
        this.tests = tests;
        this.friends = friends;
        this.introductions = introductions;
        this.asking = asking;
        this.introducing = introducing;
        this.pages = pages;
        this.replies = replies;
        this.representatives = representatives;
        this.links = links;
        this.facts = facts;
        this.scope = scope;
        begin();
    }

    @BeforeEach
    final void begin() {
        network = tests.unpublished();
        asker = friends.person(network, Role.REPRESENTATIVE);
        answerer = friends.person(network, Role.REPRESENTATIVE);
        coordinator = friends.person(network, Role.COORDINATOR);
        camden = friends.community(network, "Camden");
        abuDis = friends.community(network, "Abu Dis");
        camdens = friends.group(network, camden, "Friends in Camden", asker.mail());
        abuDisians = friends.group(network, abuDis, "Friends in Abu Dis", answerer.mail());
    }

    @Test
    void who_is_asked_agrees_and_both_talk_and_a_link_begins_at_contact() {
        var one = asked();
        assertThat(friends.letters(answerer)).hasSize(1).first().asString().contains("Abu Dis");
        assertThat(act(answerer, one, Step.Act.AGREED, "Welcome")).isTrue();
        one = again(one);
        assertThat(act(asker, one, Step.Act.SAID, "Let us write letters")).isTrue();
        assertThat(friends.letters(answerer)).hasSize(2);
        assertThat(friends.letters(answerer)).noneMatch(body -> body.contains("letters"));
        var link = introducing.link(network, actor(answerer), again(one)).orElseThrow();
        assertThat(facts.of(network.id(), link.id()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.stage()).isEqualTo(Link.Stage.CONTACT));
        assertThat(again(one).state()).isEqualTo(Introduction.State.LINKED);
        assertThat(introducing.link(network, actor(asker), again(one))).isEmpty();
        assertThat(links.of(network.id(), camden.id())).containsExactly(link.id());
        assertThat(ask()).isEqualTo(new Asking.Asked.Linked(link.slug()));
    }

    @Test
    void the_same_two_are_introduced_once_at_a_time_whoever_asks() {
        var one = asked();
        assertThat(ask()).isEqualTo(new Asking.Asked.Open(one));
        assertThat(
                        asking.ask(
                                network,
                                actor(answerer),
                                abuDisians,
                                camden.id(),
                                camdens.id(),
                                "Hello"))
                .isEqualTo(new Asking.Asked.Open(one));
    }

    @Test
    void a_no_holds_for_half_a_year_and_binds_only_who_asked() {
        var one = asked();
        introducing.act(
                network,
                actor(answerer),
                one,
                Step.declined(Step.Side.ASKED, Step.Reason.NOT_NOW, ""));
        assertThat(ask())
                .isInstanceOfSatisfying(
                        Asking.Asked.SaidNo.class,
                        no -> assertThat(no.introduction().id()).isEqualTo(one.id()));
        assertThat(
                        asking.ask(
                                network,
                                actor(answerer),
                                abuDisians,
                                camden.id(),
                                camdens.id(),
                                "Now we would"))
                .isInstanceOf(Asking.Asked.Sent.class);
    }

    @Test
    void a_group_waits_for_ten_answers_at_most() {
        for (int n = 0; n < Introduction.MOST_WAITING; n++) {
            var town = friends.community(network, "Town " + n);
            assertThat(asking.ask(network, actor(asker), camdens, town.id(), null, "Hello"))
                    .isInstanceOf(Asking.Asked.Sent.class);
        }
        assertThat(ask()).isEqualTo(new Asking.Asked.TooMany());
    }

    @Test
    void nobody_asks_in_the_name_of_a_group_that_is_not_theirs() {
        assertThat(asking.ask(network, actor(answerer), camdens, abuDis.id(), null, "Hello"))
                .isEqualTo(new Asking.Asked.NotTheirs());
        assertThat(asking.ask(network, actor(asker), camdens, camden.id(), null, "Hello"))
                .isEqualTo(new Asking.Asked.NotTheirs());
        assertThat(
                        asking.ask(
                                network,
                                actor(asker),
                                camdens,
                                abuDis.id(),
                                camdens.id(),
                                "to a group of another community"))
                .isEqualTo(new Asking.Asked.NotTheirs());
    }

    @Test
    void an_introduction_exists_for_its_sides_and_the_coordinator_and_for_nobody_else() {
        var one = asked();
        var stranger = friends.person(network, Role.REPRESENTATIVE);
        for (var seeing : List.of(asker, answerer, coordinator)) {
            assertThat(pages.seen(network, actor(seeing), one.id().value())).isEqualTo(one);
        }
        assertThatThrownBy(() -> pages.seen(network, actor(stranger), one.id().value()))
                .isInstanceOf(NotHere.class);
        assertThat(act(stranger, one, Step.Act.AGREED, "")).isFalse();
        var elsewhere = tests.published();
        var other = friends.person(elsewhere, Role.COORDINATOR);
        assertThatThrownBy(
                        () ->
                                pages.seen(
                                        elsewhere,
                                        friends.actor(elsewhere, other),
                                        one.id().value()))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void who_asks_cannot_answer_and_who_answers_cannot_take_it_back() {
        var one = asked();
        assertThat(act(asker, one, Step.Act.AGREED, "")).isFalse();
        assertThat(act(answerer, one, Step.Act.WITHDRAWN, "")).isFalse();
        assertThat(act(answerer, one, Step.Act.SAID, "before a yes")).isFalse();
        assertThat(act(answerer, one, Step.Act.CLOSED, "")).isFalse();
        assertThat(introducing.link(network, actor(answerer), one)).isEmpty();
        assertThat(act(asker, one, Step.Act.WITHDRAWN, "")).isTrue();
        assertThat(act(answerer, again(one), Step.Act.AGREED, "")).isFalse();
    }

    @Test
    void a_coordinator_of_the_asking_side_does_not_answer_themselves() {
        friends.nameContact(network, camdens, coordinator.mail());
        var one =
                ((Asking.Asked.Sent)
                                asking.ask(
                                        network,
                                        actor(coordinator),
                                        camdens,
                                        abuDis.id(),
                                        abuDisians.id(),
                                        "Hello"))
                        .introduction();
        assertThat(act(coordinator, one, Step.Act.AGREED, "")).isFalse();
        assertThat(act(answerer, one, Step.Act.AGREED, "")).isTrue();
    }

    @Test
    void of_two_answers_at_one_moment_the_first_counts() {
        var one = asked();
        assertThat(act(answerer, one, Step.Act.AGREED, "")).isTrue();
        assertThat(
                        introducing.act(
                                network,
                                actor(coordinator),
                                one,
                                Step.declined(Step.Side.ASKED, Step.Reason.OTHER, "")))
                .isFalse();
        assertThat(again(one).state()).isEqualTo(Introduction.State.AGREED);
    }

    @Test
    void what_nobody_answers_runs_out_says_so_to_all_and_is_the_coordinators() {
        var one = asked();
        assertThat(introducing.expire(network, Instant.now().plus(Duration.ofDays(20)))).isZero();
        var late = Instant.now().plus(Duration.ofDays(22));
        assertThat(introducing.expire(network, late)).isEqualTo(1);
        assertThat(introducing.expire(network, late)).isZero();
        for (var told : List.of(asker, answerer, coordinator)) {
            assertThat(friends.letters(told)).anyMatch(body -> body.contains("Nobody answered"));
        }
        assertThat(list(coordinator).toBroker())
                .singleElement()
                .satisfies(line -> assertThat(line.introduction().id()).isEqualTo(one.id()));
        assertThat(list(asker).running()).hasSize(1);
        assertThat(act(answerer, again(one), Step.Act.AGREED, "late, but yes")).isTrue();
    }

    @Test
    void a_request_that_reaches_nobody_goes_to_the_coordinator_who_invites_a_contact() {
        var jayyous = friends.community(network, "Jayyous");
        var mail = "huda-" + jayyous.id() + "@test.kith";
        var group = friends.group(network, jayyous, "Friends in Jayyous", mail);
        var asked = asking.ask(network, actor(asker), camdens, jayyous.id(), group.id(), "Hello");
        assertThat(asked)
                .isInstanceOfSatisfying(
                        Asking.Asked.Sent.class, s -> assertThat(s.reachable()).isFalse());
        var one = ((Asking.Asked.Sent) asked).introduction();
        assertThat(friends.letters(coordinator)).hasSize(1);
        assertThat(list(coordinator).toBroker()).hasSize(1);
        assertThat(introducing.invite(network, actor(coordinator), one, "other@test.kith"))
                .isFalse();
        assertThat(introducing.invite(network, actor(asker), one, mail)).isFalse();
        assertThat(introducing.invite(network, actor(coordinator), one, mail)).isTrue();
        var invited = representatives.of(network.id(), group.id()).getFirst();
        assertThat(invited.mail()).isEqualTo(mail);
        assertThat(friends.letters(invited)).hasSize(1);
        assertThat(list(coordinator).toBroker()).isEmpty();
        assertThat(list(invited).toAnswer()).hasSize(1);
        assertThat(act(invited, one, Step.Act.AGREED, "")).isTrue();
    }

    @Test
    void the_coordinator_passes_it_on_within_the_community_only() {
        var one = asked();
        var women = friends.group(network, abuDis, "Women of Abu Dis", null);
        assertThat(introducing.passOn(network, actor(answerer), one, women.id())).isFalse();
        assertThat(introducing.passOn(network, actor(coordinator), one, camdens.id())).isFalse();
        assertThat(introducing.passOn(network, actor(coordinator), one, women.id())).isTrue();
        assertThat(again(one).asked()).isEqualTo(women.id());
        assertThat(friends.letters(asker)).hasSize(1);
        assertThatThrownBy(() -> pages.seen(network, actor(answerer), one.id().value()))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void whoever_leaves_the_contacts_of_a_group_speaks_for_it_no_more() {
        assertThat(representatives.groupsOf(network.id(), actor(answerer)))
                .containsExactly(abuDisians.id());
        friends.nameContact(network, abuDisians, "somebody.else@test.kith");
        assertThat(representatives.groupsOf(network.id(), actor(answerer))).isEmpty();
    }

    @Test
    void a_reply_rate_counts_answers_and_what_ran_out_and_not_what_was_taken_back() {
        var requests =
                IntStream.range(0, 5)
                        .mapToObj(
                                n -> {
                                    var town = friends.community(network, "Town " + n);
                                    var group =
                                            friends.group(
                                                    network, town, "Group " + n, asker.mail());
                                    var asked =
                                            asking.ask(
                                                    network,
                                                    actor(asker),
                                                    group,
                                                    abuDis.id(),
                                                    abuDisians.id(),
                                                    "Hello");
                                    return ((Asking.Asked.Sent) asked).introduction();
                                })
                        .toList();
        act(answerer, requests.get(0), Step.Act.AGREED, "");
        introducing.act(
                network,
                actor(answerer),
                requests.get(1),
                Step.declined(Step.Side.ASKED, Step.Reason.NO_TIME, ""));
        act(asker, requests.get(2), Step.Act.WITHDRAWN, "");
        act(coordinator, requests.get(3), Step.Act.CLOSED, "told by telephone");
        assertThat(rate()).isEqualTo(new ReplyRate(2, 2, 1));
        introducing.expire(network, Instant.now().plus(Duration.ofDays(22)));
        assertThat(rate()).isEqualTo(new ReplyRate(2, 3, 1));
    }

    @Test
    void a_group_is_asked_from_when_a_request_is_passed_on_to_it() {
        var one = asked();
        scope.in(
                network.id(),
                db -> {
                    db.sql(
                                    """
                                    update introduction set asked_at = asked_at - interval '30 days',
                                        answer_by = answer_by - interval '30 days', state_since = state_since - interval '30 days'
                                    """)
                            .update();
                    return db.sql("update introduction_step set at = at - interval '30 days'")
                            .update();
                });
        assertThat(introducing.expire(network, Instant.now())).isEqualTo(1);
        assertThat(rate()).isEqualTo(new ReplyRate(0, 1, 0));
        var women = friends.group(network, abuDis, "Women of Abu Dis", answerer.mail());
        assertThat(introducing.passOn(network, actor(coordinator), again(one), women.id()))
                .isTrue();
        assertThat(replies.ofGroups(network.id(), List.of(women.id()))).isEmpty();
        assertThat(act(answerer, again(one), Step.Act.AGREED, "Welcome")).isTrue();
        assertThat(replies.ofGroups(network.id(), List.of(women.id())))
                .containsValue(new ReplyRate(1, 1, 1));
    }

    @Test
    void of_two_sides_who_record_the_link_at_one_moment_one_does_and_the_other_is_not_told_off() {
        var one = asked();
        act(answerer, one, Step.Act.AGREED, "Welcome");
        var agreed = again(one);
        var both =
                Stream.of(asker, answerer)
                        .map(
                                person ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        introducing.link(
                                                                network, actor(person), agreed)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(both).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(links.of(network.id(), camden.id())).hasSize(1);
    }

    private ReplyRate rate() {
        return Objects.requireNonNull(
                replies.ofGroups(network.id(), List.of(abuDisians.id()))
                        .get(abuDisians.id().value()));
    }

    private IntroductionsPage list(Person person) {
        return pages.list(network, actor(person), Language.EN, 1);
    }

    private Introduction asked() {
        return ((Asking.Asked.Sent) ask()).introduction();
    }

    private Asking.Asked ask() {
        return asking.ask(
                network, actor(asker), camdens, abuDis.id(), abuDisians.id(), "We are friends");
    }

    private boolean act(Person person, Introduction one, Step.Act act, String words) {
        return introducing.act(network, actor(person), one, Step.of(act, Step.Side.ASKING, words));
    }

    private Introduction again(Introduction one) {
        return introductions.find(network.id(), one.id()).orElseThrow();
    }

    private Actor actor(Person person) {
        return friends.actor(network, person);
    }
}
