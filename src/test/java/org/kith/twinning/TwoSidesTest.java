package org.kith.twinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.twinning.BothSides.said;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Communities;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.shared.PartialDate;
import org.kith.twinning.Link.Stage;
import org.kith.twinning.LinkQuestion.Asked;
import org.kith.twinning.LinkQuestion.How;
import org.kith.twinning.StatedStage.Voice;
import org.kith.web.Named;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** What one side says, what the other answers, and who holds it up meanwhile. */
@KithTest
class TwoSidesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final BothSides both;
    private final Facts facts;
    private final LinkLists lists;
    private final Links links;
    private final LinkMerging merging;
    private final Communities communities;
    private final LinkQuestions questions;
    private final Statements statements;
    private final LinkAnswering answering;
    private final Speakers speakers;
    private final WhoseQuestion whose;
    private final Letterbox letterbox;

    private Network network;
    private BothSides.Scene scene;
    private Link link;

    TwoSidesTest(
            TestNetworks tests,
            Friends friends,
            BothSides both,
            Facts facts,
            LinkLists lists,
            Links links,
            LinkMerging merging,
            Communities communities,
            LinkQuestions questions,
            Statements statements,
            LinkAnswering answering,
            Speakers speakers,
            WhoseQuestion whose,
            Letterbox letterbox) {
        this.tests = tests;
        this.friends = friends;
        this.both = both;
        this.facts = facts;
        this.lists = lists;
        this.links = links;
        this.merging = merging;
        this.communities = communities;
        this.questions = questions;
        this.statements = statements;
        this.answering = answering;
        this.speakers = speakers;
        this.whose = whose;
        this.letterbox = letterbox;
        begin();
    }

    @BeforeEach
    final void begin() {
        network = tests.published();
        scene = both.in(network);
        link = scene.link();
    }

    @Test
    void whose_word_it_is_follows_from_who_says_it() {
        assertThat(voices(scene.first())).isEqualTo(new Voices(Set.of(Sides.Side.A), false));
        assertThat(voices(scene.first()).only()).contains(Voice.A);
        assertThat(voices(scene.first()).chosen("b")).isEmpty();
        assertThat(voices(scene.second()).only()).contains(Voice.B);
        assertThat(voices(scene.keeping()).choices())
                .containsExactly(Voice.A, Voice.B, Voice.COORDINATOR);
        assertThat(voices(scene.keeping()).onBehalf(Voice.A)).isTrue();
        var stranger = friends.person(network, Role.REPRESENTATIVE);
        assertThat(voices(friends.actor(network, stranger)).none()).isTrue();
        assertThat(voices(Actor.VISITOR).none()).isTrue();
        var once = new Actor(scene.anna().id(), "Anna", Role.READER);
        assertThat(voices(once).none()).isTrue();
    }

    @Test
    void who_speaks_for_both_sides_has_to_choose() {
        var camden = communities.find(network.id(), link.sides().a().getFirst()).orElseThrow();
        friends.group(network, camden, "Huda in Camden", scene.huda().mail());
        assertThat(voices(scene.second()).only()).isEmpty();
        assertThat(voices(scene.second()).choices()).containsExactly(Voice.A, Voice.B);
        assertThat(voices(scene.second()).chosen("")).isEmpty();
        assertThat(voices(scene.second()).chosen("coordinator")).isEmpty();
    }

    @Test
    void what_one_side_states_waits_for_the_other_since_then() {
        statements.state(network, scene.first(), link, said(Voice.A, Stage.SIGNING, "1998"));

        var asked = open();
        assertThat(asked.asked()).isEqualTo(Asked.B);
        assertThat(row().stage()).isEqualTo(Stage.SIGNING);
        assertThat(row().oneSided()).isTrue();
        assertThat(row().waits()).isEqualTo(new LinkRow.Waits(Asked.B, asked.askedAt()));
        assertThat(letters(scene.huda())).singleElement().asString().contains("Camden", "Signing");
        assertThat(letters(scene.anna())).isEmpty();
        assertThat(mine(scene.second())).containsExactly(asked);
        assertThat(mine(scene.first())).isEmpty();
        assertThat(listed()).containsExactly(link.id());
    }

    @Test
    void the_same_word_from_the_other_side_confirms_it() {
        statements.state(network, scene.first(), link, said(Voice.A, Stage.SIGNING, "1998"));
        var asked = open();

        assertThat(answering.confirm(network, scene.second(), link, asked)).isTrue();

        assertThat(standing()).containsExactlyInAnyOrder("a signing 1998", "b signing 1998");
        assertThat(row().oneSided()).isFalse();
        assertThat(row().waits()).isNull();
        assertThat(how(asked)).isEqualTo(How.CONFIRMED);
        assertThat(letters(scene.anna())).singleElement().asString().contains("Abu Dis");
        assertThat(answering.confirm(network, scene.second(), link, asked)).isFalse();
        assertThat(listed()).isEmpty();
    }

    @Test
    void both_sides_at_one_moment_make_one_confirmed_fact() throws Exception {
        for (var round = 0; round < 10; round++) {
            begin();
            atOnce(
                    () -> state(scene.first(), said(Voice.A, Stage.SIGNING, "1998")),
                    () -> state(scene.second(), said(Voice.B, Stage.SIGNING, "1998")),
                    () -> state(scene.first(), said(Voice.A, Stage.SIGNING, "1998")));
            assertThat(standing()).containsExactlyInAnyOrder("a signing 1998", "b signing 1998");
            assertThat(row().waits()).isNull();
        }
    }

    @Test
    void of_two_who_answer_at_once_one_is_heard() throws Exception {
        for (var round = 0; round < 10; round++) {
            begin();
            state(scene.first(), said(Voice.A, Stage.SIGNING, "1998"));
            var asked = open();
            atOnce(
                    () -> answering.confirm(network, scene.second(), link, asked),
                    () -> answering.decline(network, scene.second(), link, asked, "No."),
                    () -> answering.confirm(network, scene.second(), link, asked));
            assertThat(standing())
                    .hasSize(2)
                    .contains("a signing 1998")
                    .isSubsetOf("a signing 1998", "b signing 1998", "b declined " + today());
        }
    }

    @Test
    void nobody_answers_for_a_side_that_is_not_theirs() {
        statements.state(network, scene.first(), link, said(Voice.A, Stage.SIGNING, "1998"));
        var named = new Named(Map.of("slug", link.slug(), "question", open().id().toString()));
        var stranger = friends.actor(network, friends.person(network, Role.REPRESENTATIVE));

        assertThat(whose.isTheirs(network.id(), scene.second(), named)).isTrue();
        assertThat(whose.isTheirs(network.id(), scene.first(), named)).isFalse();
        assertThat(whose.isTheirs(network.id(), scene.keeping(), named)).isFalse();
        assertThat(whose.isTheirs(network.id(), stranger, named)).isFalse();
    }

    @Test
    void a_correction_waits_for_the_first_side_which_can_agree() {
        statements.state(network, scene.first(), link, said(Voice.A, Stage.SIGNING, "1998"));
        var asked = open();
        var correction =
                new LinkAnswering.Correction(
                        Stage.SIGNING, new PartialDate("2001"), "See the minutes.", null);

        answering.correct(network, scene.second(), link, asked, correction);

        assertThat(how(asked)).isEqualTo(How.CORRECTED);
        assertThat(open().asked()).isEqualTo(Asked.A);
        assertThat(letters(scene.anna())).singleElement().asString().contains("See the minutes.");

        answering.confirm(network, scene.first(), link, open());

        assertThat(standing()).containsExactlyInAnyOrder("a signing 2001", "b signing 2001");
        assertThat(facts.of(network.id(), link.id())).hasSize(3);
        assertThat(row().waits()).isNull();
        assertThat(row().stageOn()).isEqualTo(new PartialDate("2001"));
    }

    @Test
    void a_side_that_never_stood_by_a_link_declines_the_whole_of_it() {
        statements.state(network, scene.first(), link, said(Voice.A, Stage.ACTIVE, today()));
        statements.state(network, scene.first(), link, said(Voice.A, Stage.SIGNING, "1998"));
        var year = LocalDate.now(ZoneOffset.UTC).getYear();
        statements.state(network, scene.first(), link, said(Voice.A, Stage.REVIEW, year + ""));
        assertThat(count()).isEqualTo(1);
        var asked = questions.of(network.id(), link.id()).getFirst();

        answering.decline(network, scene.second(), link, asked, "We know nothing of it.");

        assertThat(row().stage()).isEqualTo(Stage.DECLINED);
        assertThat(row().waits()).isNull();
        assertThat(count()).isZero();
        assertThat(letters(scene.anna()).getFirst()).contains("We know nothing of it.");
        state(scene.first(), said(Voice.A, Stage.CONTACT, today()));
        assertThat(row().stage()).isEqualTo(Stage.DECLINED);
    }

    @Test
    void a_side_that_stands_by_a_link_declines_one_word_and_not_the_link() {
        statements.state(network, scene.first(), link, said(Voice.A, Stage.SIGNING, "1998"));
        answering.confirm(network, scene.second(), link, open());
        statements.state(network, scene.first(), link, said(Voice.A, Stage.RENEWED, "2020"));

        answering.decline(network, scene.second(), link, open(), "It was never renewed.");

        assertThat(row().stage()).isEqualTo(Stage.SIGNING);
        assertThat(count()).isEqualTo(1);
        assertThat(standing()).hasSize(3);
    }

    @Test
    void a_suspended_link_keeps_its_signing_and_is_resumed_by_who_suspended_it() {
        statements.state(network, scene.first(), link, said(Voice.A, Stage.SIGNING, "1998"));
        answering.confirm(network, scene.second(), link, open());
        decide(scene.first(), Decision.SUSPENSION, Map.of("reason", List.of("War.")));

        assertThat(row().stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(row().since()).isEqualTo(new PartialDate("1998"));
        assertThat(standing()).contains("a signing 1998", "b signing 1998");
        assertThat(row().waits()).isNull();
        assertThat(letters(scene.huda()).getFirst()).contains("War.");
        assertThat(count()).isEqualTo(1);

        resume(scene.second(), "reviving");
        assertThat(row().stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(open().asked()).isEqualTo(Asked.A);

        answering.confirm(network, scene.first(), link, open());
        assertThat(row().stage()).isEqualTo(Stage.REVIVING);

        decide(scene.first(), Decision.SUSPENSION, Map.of("reason", List.of("War again.")));
        assertThat(row().stage()).isEqualTo(Stage.SUSPENDED);
        resume(scene.first(), "active");
        assertThat(row().stage()).isEqualTo(Stage.ACTIVE);
        assertThat(row().waits()).extracting(LinkRow.Waits::asked).isEqualTo(Asked.B);
    }

    @Test
    void one_side_ends_a_link_alone_and_both_can_begin_anew() {
        var year = String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear());
        statements.state(network, scene.first(), link, said(Voice.A, Stage.ACTIVE, year));
        decide(scene.second(), Decision.ENDING, Map.of("reason", List.of("Nobody is left.")));

        assertThat(row().stage()).isEqualTo(Stage.ENDED);
        assertThat(row().waits()).isNull();
        assertThat(count()).isZero();
        assertThat(letters(scene.anna()).getFirst()).contains("Nobody is left.");

        state(scene.first(), said(Voice.A, Stage.SUSPENDED, today()).noting("Not ended."));
        assertThat(row().stage()).isEqualTo(Stage.ENDED);
        state(scene.first(), said(Voice.A, Stage.CONTACT, today()));
        assertThat(row().stage()).isEqualTo(Stage.ENDED);
        assertThat(count()).isZero();

        answering.confirm(network, scene.second(), link, open());
        assertThat(row().stage()).isEqualTo(Stage.CONTACT);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_decision_says_why_and_from_a_day_that_fits() {
        state(scene.first(), said(Voice.A, Stage.ACTIVE, "2020"));
        var voices = voices(scene.first());
        var before = facts.of(network.id(), link.id());
        for (var wrong :
                List.of(
                        Map.of("reason", List.of(" ")),
                        Map.of("reason", List.of("War."), "on", List.of("2019")),
                        Map.of("reason", List.of("War."), "on", List.of("9999")),
                        Map.of("reason", List.of("War."), "on", List.of("soon")),
                        Map.of("reason", List.of("War."), "said_by", List.of("b")))) {
            var answers = new Answers(wrong);
            assertThat(Decision.SUSPENSION.read(answers, voices, before)).isEmpty();
            assertThat(answers.problems()).hasSize(1);
        }
    }

    @Test
    void what_shows_it_is_checked_by_the_coordinator_and_never_by_who_stated_it() {
        var shown = said(Voice.A, Stage.SIGNING, "1998").shownBy(null, "Council minutes");
        statements.state(network, scene.first(), link, shown);
        var check = asked(Asked.COORDINATOR);
        assertThat(letters(scene.coordinator())).hasSize(1);
        assertThat(answering.check(network, scene.first(), link, check, true, null)).isFalse();

        answering.check(network, scene.keeping(), link, check, true, null);

        assertThat(questions.of(network.id(), link.id()))
                .extracting(this::how)
                .containsExactlyInAnyOrder(How.CHECKED, How.SETTLED);
        assertThat(row().oneSided()).isFalse();
        assertThat(row().waits()).isNull();
    }

    @Test
    void what_shows_nothing_leaves_it_one_sides_word() {
        var shown = said(Voice.A, Stage.SIGNING, "1998").shownBy("https://example.org/x", null);
        statements.state(network, scene.first(), link, shown);

        answering.check(
                network, scene.keeping(), link, asked(Asked.COORDINATOR), false, "Another town.");

        assertThat(row().oneSided()).isTrue();
        assertThat(row().waits()).extracting(LinkRow.Waits::asked).isEqualTo(Asked.B);
        assertThat(letters(scene.anna()).getFirst()).contains("Another town.");
    }

    @Test
    void what_the_coordinator_enters_for_a_side_is_its_word_and_says_why() {
        statements.state(network, scene.first(), link, said(Voice.A, Stage.SIGNING, "1998"));
        var entered = said(Voice.B, Stage.SIGNING, "1998").enteredBecause("By phone");
        statements.state(network, scene.keeping(), link, entered);

        assertThat(row().waits()).isNull();
        assertThat(row().oneSided()).isFalse();
        assertThat(letters(scene.huda()).getFirst()).contains("By phone");
        assertThat(facts.of(network.id(), link.id()).getLast().onBehalf()).isEqualTo("By phone");
    }

    @Test
    void a_side_that_nobody_speaks_for_is_known_as_such() {
        assertThat(speakers.isSpokenFor(network.id(), link, Sides.Side.B)).isTrue();
        var leeds = friends.community(network, "Leeds");
        var bath = friends.community(network, "Bath");
        friends.group(network, leeds, "Without mail", null);
        var other = Link.between(Link.Kind.CONTACT, List.of(bath.id()), List.of(leeds.id()));
        assertThat(speakers.isSpokenFor(network.id(), other, Sides.Side.B)).isFalse();
    }

    @Test
    void what_is_taken_back_waits_for_nobody() {
        var fact = said(Voice.A, Stage.SIGNING, "1998");
        statements.state(network, scene.first(), link, fact);

        statements.withdraw(network, scene.first(), link, fact.id(), "Mistaken");

        assertThat(row().waits()).isNull();
        assertThat(row().stage()).isNull();
        assertThat(letters(scene.huda()).getFirst()).contains("Mistaken");
    }

    @Test
    void what_waits_goes_on_waiting_after_two_links_became_one() {
        var camden = link.sides().a();
        var abuDis = link.sides().b();
        var turned = Link.between(Link.Kind.FRIENDSHIP, abuDis, camden).differentBecause("another");
        links.record(network.id(), Actor.KITH, turned, null);
        statements.state(network, scene.second(), turned, said(Voice.A, Stage.SIGNING, "1998"));
        statements.state(network, scene.second(), turned, said(Voice.A, Stage.REVIEW, "2010"));
        statements.state(network, scene.first(), link, said(Voice.A, Stage.SIGNING, "1998"));
        var asked = turned(Stage.REVIEW, turned);
        assertThat(asked.asked()).isEqualTo(Asked.B);

        merging.links(network.id(), scene.keeping(), link, turned, "turned");

        assertThat(open())
                .isEqualTo(
                        new LinkQuestion(
                                asked.id(),
                                link.id(),
                                asked.fact(),
                                null,
                                Stage.REVIEW,
                                asked.on(),
                                Voice.B,
                                Asked.A,
                                asked.askedAt(),
                                null));
        assertThat(row().waits()).isEqualTo(new LinkRow.Waits(Asked.A, asked.askedAt()));
        assertThat(mine(scene.first())).hasSize(1);
    }

    private LinkQuestion turned(Stage stage, Link of) {
        return questions.of(network.id(), of.id()).stream()
                .filter(question -> question.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private Voices voices(Actor actor) {
        return speakers.voices(network.id(), actor, link);
    }

    private boolean state(Actor actor, StatedStage fact) {
        statements.state(network, actor, link, fact);
        return true;
    }

    private void resume(Actor actor, String stage) {
        decide(
                actor,
                Decision.RESUMPTION,
                Map.of("reason", List.of("Peace."), "stage", List.of(stage)));
    }

    private void decide(Actor actor, Decision decision, Map<String, List<String>> typed) {
        var answers = new Answers(typed);
        var said = decision.read(answers, voices(actor), facts.of(network.id(), link.id()));
        assertThat(answers.problems()).isEmpty();
        statements.state(network, actor, link, said.orElseThrow());
    }

    private LinkQuestion open() {
        var open =
                questions.of(network.id(), link.id()).stream().filter(LinkQuestion::open).toList();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private LinkQuestion asked(Asked whom) {
        return questions.of(network.id(), link.id()).stream()
                .filter(question -> question.asked() == whom)
                .findFirst()
                .orElseThrow();
    }

    private How how(LinkQuestion question) {
        var now = questions.find(network.id(), question.id()).orElseThrow();
        return Objects.requireNonNull(now.answer()).how();
    }

    private LinkRow row() {
        return lists.of(network.id(), List.of(link.id()), Language.EN).getFirst();
    }

    private List<Link.Id> listed() {
        var waiting = LinkFilter.read("", "", "", "", "", false, true, "");
        return lists.page(network.id(), waiting, Language.EN, 1).items().stream()
                .map(LinkRow::id)
                .toList();
    }

    private List<String> standing() {
        return facts.of(network.id(), link.id()).stream()
                .filter(StatedStage::stands)
                .map(f -> f.saidBy().code() + " " + f.stage().code() + " " + f.on())
                .toList();
    }

    private List<LinkQuestion> mine(Actor actor) {
        var own = speakers.own(network.id(), actor);
        return questions.openFor(network.id(), own.groups(), own.communities());
    }

    /** How many links that are not over Camden has. */
    private int count() {
        var id = link.sides().a().getFirst();
        var cards = communities.cards(network.id(), List.of(id), Language.EN);
        return Objects.requireNonNull(cards.get(id)).links();
    }

    private List<String> letters(Person person) {
        return letterbox.of(person);
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    @SafeVarargs
    private static void atOnce(Callable<Boolean>... all) throws Exception {
        var barrier = new CyclicBarrier(all.length);
        try (var pool = Executors.newFixedThreadPool(all.length)) {
            var running =
                    Arrays.stream(all)
                            .map(
                                    one ->
                                            pool.submit(
                                                    () -> {
                                                        barrier.await();
                                                        return one.call();
                                                    }))
                            .toList();
            for (var one : running) {
                one.get();
            }
        }
    }
}
