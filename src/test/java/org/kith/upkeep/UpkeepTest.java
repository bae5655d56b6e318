package org.kith.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Exchanges;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.community.GroupContacts;
import org.kith.community.Groups;
import org.kith.community.Recorded;
import org.kith.community.Representatives;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.shared.Language;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A group outlives its secretary, and silence is never the end of it. */
@KithTest
class UpkeepTest {

    private static final Pattern LINK = Pattern.compile("/(handovers|still-there)/[^/]+/(\\S+)");
    private static final Duration DAY = Duration.ofDays(1);

    private final TestNetworks tests;
    private final Friends friends;
    private final Groups groups;
    private final GroupContacts contacts;
    private final Representatives representatives;
    private final HandingOver handingOver;
    private final Handovers handovers;
    private final StillThere stillThere;
    private final Questions questions;
    private final Claims claims;
    private final Claiming claiming;
    private final Offices offices;
    private final Letterbox letterbox;

    UpkeepTest(
            TestNetworks tests,
            Friends friends,
            Groups groups,
            GroupContacts contacts,
            Representatives representatives,
            HandingOver handingOver,
            Handovers handovers,
            StillThere stillThere,
            Questions questions,
            Claims claims,
            Claiming claiming,
            Offices offices,
            Letterbox letterbox) {
        this.tests = tests;
        this.friends = friends;
        this.groups = groups;
        this.contacts = contacts;
        this.representatives = representatives;
        this.handingOver = handingOver;
        this.handovers = handovers;
        this.stillThere = stillThere;
        this.questions = questions;
        this.claims = claims;
        this.claiming = claiming;
        this.offices = offices;
        this.letterbox = letterbox;
    }

    @Test
    void the_old_representative_speaks_for_the_group_until_the_successor_accepts() {
        var network = tests.published();
        var old = friends.person(network, Role.REPRESENTATIVE);
        var group = group(network, old.mail());
        offices.appoint(
                network.id(), Actor.KITH, old.id(), Office.REPRESENTATIVE, group.id().value());
        var mail = address();

        assertThat(handingOver.name(network, actor(network, old), group, "Huda", mail)).isTrue();
        assertThat(handingOver.name(network, actor(network, old), group, "Two", address()))
                .isFalse();
        assertThat(speaking(network, group)).containsExactly(old.mail());

        var token = token(mail);
        assertThat(handingOver.accept(network, token, Language.AR)).isPresent();
        assertThat(handingOver.accept(network, token, Language.AR)).isEmpty();
        assertThat(speaking(network, group)).containsExactly(mail);
        assertThat(offices.of(network.id(), old.id()))
                .filteredOn(held -> group.id().value().equals(held.group()))
                .singleElement()
                .extracting(Held::ended)
                .extracting(Held.Ended::how)
                .isEqualTo(Held.How.HANDED_OVER);
        assertThat(newest(old)).contains("Huda");
    }

    @Test
    void a_successor_who_does_not_answer_or_cannot_changes_nothing_and_it_is_said() {
        var network = tests.published();
        var old = friends.person(network, Role.REPRESENTATIVE);
        var group = group(network, old.mail());
        var actor = actor(network, old);

        var silent = address();
        handingOver.name(network, actor, group, "Silent", silent);
        assertThat(handingOver.expire(network, Instant.now())).isZero();
        assertThat(handingOver.expire(network, Instant.now().plus(Handover.LASTS).plus(DAY)))
                .isEqualTo(1);
        assertThat(newest(old)).contains("Silent");
        assertThat(handingOver.accept(network, token(silent), Language.EN)).isEmpty();

        var unwilling = address();
        assertThat(handingOver.name(network, actor, group, "Unwilling", unwilling)).isTrue();
        handingOver.decline(network, token(unwilling));
        assertThat(newest(old)).contains("Unwilling");
        handingOver.name(network, actor, group, "Mistaken", address());
        handingOver.withdraw(network, actor, group);
        assertThat(handovers.open(network.id(), group.id())).isEmpty();
        assertThat(speaking(network, group)).containsExactly(old.mail());
    }

    @Test
    void silence_is_asked_about_step_by_step_and_ends_in_dormancy_which_one_word_ends() {
        var network = tests.published();
        var coordinator = friends.person(network, Role.COORDINATOR);
        var first = friends.person(network, Role.REPRESENTATIVE);
        var second = address();
        var group = group(network, first.mail(), second);
        var start = Instant.now().plus(Question.EVERY).plus(DAY);

        stillThere.round(network, Instant.now());
        assertThat(questions.open(network.id(), group.id())).isEmpty();
        stillThere.round(network, start);
        stillThere.round(network, start.plus(DAY));
        assertThat(letters(first.mail())).isEqualTo(1);
        assertThat(letters(second)).isZero();

        stillThere.round(network, start.plus(Question.OTHERS));
        stillThere.round(network, start.plus(Question.OTHERS).plus(DAY));
        assertThat(letters(first.mail())).isEqualTo(1);
        assertThat(letters(second)).isEqualTo(1);
        stillThere.round(network, start.plus(Question.COORDINATOR));
        assertThat(letters(coordinator.mail())).isEqualTo(1);
        assertThat(dormant(network, group)).isFalse();
        stillThere.round(network, start.plus(Question.DORMANT));
        assertThat(dormant(network, group)).isTrue();
        assertThat(contacts.of(network.id(), group.id())).hasSize(2);

        assertThat(stillThere.answer(network, token(second))).isTrue();
        assertThat(stillThere.answer(network, token(first.mail()))).isFalse();
        assertThat(dormant(network, group)).isFalse();
        stillThere.round(network, start.plus(Question.DORMANT).plus(DAY));
        assertThat(questions.open(network.id(), group.id())).isEmpty();
        stillThere.round(network, start.plus(Question.EVERY).plus(DAY));
        assertThat(questions.open(network.id(), group.id())).isPresent();
    }

    @Test
    void a_group_that_nobody_can_write_to_stays_as_it_is() {
        var network = tests.published();
        var group = recorded(network);
        for (int year = 1; year < 4; year++) {
            stillThere.round(network, Instant.now().plus(Question.EVERY.multipliedBy(year)));
        }
        assertThat(questions.open(network.id(), group.id())).isEmpty();
    }

    @Test
    void a_claim_is_told_to_the_contacts_objected_to_and_decided_by_the_coordinator() {
        var network = tests.published();
        var coordinator = friends.person(network, Role.COORDINATOR);
        var keeper = friends.person(network, Role.REPRESENTATIVE);
        var group = group(network, keeper.mail());
        var stranger = tests.person(false);

        claiming.claim(network, actor(network, stranger), group, "I am in it", null);
        claiming.claim(network, actor(network, stranger), group, "Again", null);
        assertThat(claims.open(network.id())).hasSize(1);
        assertThat(letters(keeper.mail())).isEqualTo(1);
        assertThat(letters(coordinator.mail())).isEqualTo(1);

        var one = claims.open(network.id()).getFirst();
        claiming.object(network, actor(network, keeper), one, "Nobody knows them");
        assertThat(claims.open(network.id()).getFirst().objection()).isNotNull();
        claiming.decide(network, actor(network, coordinator), one, false, "Not in the group");
        assertThat(speaking(network, group)).containsExactly(keeper.mail());
        assertThat(newest(stranger)).contains("Not in the group");
    }

    @Test
    void who_is_let_in_stands_beside_the_contacts_and_wakes_the_group() {
        var network = tests.published();
        var coordinator = friends.person(network, Role.COORDINATOR);
        var group = group(network, address());
        var claimant = tests.person(false);
        var start = Instant.now().plus(Question.EVERY).plus(DAY);
        stillThere.round(network, start);
        for (var step : List.of(Question.OTHERS, Question.COORDINATOR, Question.DORMANT)) {
            stillThere.round(network, start.plus(step));
        }
        assertThat(dormant(network, group)).isTrue();

        claiming.claim(network, actor(network, claimant), group, "Its new secretary", null);
        var one = claims.open(network.id()).getFirst();
        claiming.decide(network, actor(network, coordinator), one, true, "");
        claiming.decide(network, actor(network, coordinator), one, false, "Too late");
        assertThat(speaking(network, group)).containsExactly(claimant.mail());
        assertThat(contacts.of(network.id(), group.id())).hasSize(2);
        assertThat(dormant(network, group)).isFalse();
    }

    private boolean dormant(Network network, Group group) {
        return questions
                .open(network.id(), group.id())
                .filter(question -> question.dormantAt() != null)
                .isPresent();
    }

    private Group group(Network network, String... mails) {
        var group = recorded(network);
        contacts.name(
                network.id(),
                Actor.KITH,
                group.id(),
                List.of(mails).stream()
                        .map(mail -> new GroupContact("Contact", null, mail, null))
                        .toList());
        return group;
    }

    /** Not of a demonstration, whose contacts are invented and not to be written to. */
    private Group recorded(Network network) {
        var group =
                new Group(
                        Group.Id.next(),
                        "",
                        friends.community(network, "Camden").id(),
                        "Friends",
                        Group.Form.FRIENDSHIP_GROUP,
                        "",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        Exchanges.NONE,
                        null,
                        false);
        return switch (groups.record(network.id(), Actor.KITH, group, null)) {
            case Recorded.Added<Group>(Group added) -> added;
            case Recorded.AlreadyHere<Group>(Group here) -> here;
        };
    }

    private List<String> speaking(Network network, Group group) {
        return representatives.of(network.id(), group.id()).stream().map(Person::mail).toList();
    }

    private Actor actor(Network network, Person person) {
        return friends.actor(network, person);
    }

    private static String address() {
        return "huda-" + UUID.randomUUID() + "@test.kith";
    }

    private int letters(String mail) {
        return bodies(mail).size();
    }

    /** What their newest letter says. */
    private String newest(Person person) {
        return bodies(person.mail()).getFirst();
    }

    private Token token(String mail) {
        var link = LINK.matcher(bodies(mail).getFirst());
        assertThat(link.find()).isTrue();
        return new Token(link.group(2));
    }

    private List<String> bodies(String mail) {
        return letterbox.of(mail);
    }
}
