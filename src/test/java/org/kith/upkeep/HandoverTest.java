package org.kith.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.AddressChanges;
import org.kith.account.Audit;
import org.kith.account.Circle;
import org.kith.account.Held;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Group;
import org.kith.community.GroupContact;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A group outlives its secretary: nothing changes before the successor accepts. */
@KithTest
class HandoverTest {

    private final TestNetworks tests;
    private final Keeping keeping;
    private final HandingOver handingOver;
    private final TakingOver takingOver;
    private final Handovers handovers;
    private final StandingHandovers standing;
    private final StillThere stillThere;
    private final Questions questions;
    private final Offices offices;
    private final People people;
    private final Audit audit;
    private final AddressChanges addresses;
    private final Forms forms;

    HandoverTest(
            TestNetworks tests,
            Keeping keeping,
            HandingOver handingOver,
            TakingOver takingOver,
            Handovers handovers,
            StandingHandovers standing,
            StillThere stillThere,
            Questions questions,
            Offices offices,
            People people,
            Audit audit,
            AddressChanges addresses,
            @LocalServerPort int port) {
        this.tests = tests;
        this.keeping = keeping;
        this.handingOver = handingOver;
        this.takingOver = takingOver;
        this.handovers = handovers;
        this.standing = standing;
        this.stillThere = stillThere;
        this.questions = questions;
        this.offices = offices;
        this.people = people;
        this.audit = audit;
        this.addresses = addresses;
        this.forms = new Forms(port);
    }

    @Test
    void the_old_representative_speaks_for_the_group_until_the_successor_accepts() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, old.mail());
        speaksFor(network, old, group);
        var mail = Keeping.address();

        assertThat(name(network, old, group, mail)).isTrue();
        assertThat(name(network, old, group, Keeping.address())).isFalse();
        assertThat(keeping.speaking(network, group)).containsExactly(old.mail());

        assertThat(accepts(network, mail)).isTrue();
        assertThat(accepts(network, mail)).isFalse();
        assertThat(keeping.speaking(network, group)).containsExactly(mail);
        assertThat(ofGroup(network, old, group).ended())
                .extracting(Held.Ended::how)
                .isEqualTo(Held.How.HANDED_OVER);
        assertThat(keeping.letters(old.mail()).getFirst()).contains("هدى");
    }

    @Test
    void a_successor_who_does_not_answer_or_cannot_changes_nothing_and_it_is_said() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, old.mail());
        var silent = Keeping.address();

        name(network, old, group, silent);
        assertThat(handingOver.expire(network, Instant.now())).isZero();
        var late = Instant.now().plus(Handover.LASTS).plus(Duration.ofDays(1));
        assertThat(handingOver.expire(network, late)).isEqualTo(1);
        assertThat(keeping.letters(old.mail()).getFirst()).contains("did not answer in time");
        assertThat(accepts(network, silent)).isFalse();

        var unwilling = Keeping.address();
        assertThat(name(network, old, group, unwilling)).isTrue();
        handingOver.decline(network, keeping.token(unwilling));
        assertThat(keeping.letters(old.mail()).getFirst()).contains("cannot take over");

        name(network, old, group, Keeping.address());
        handingOver.withdraw(network, keeping.actor(network, old), group);
        assertThat(handovers.open(network.id(), group.id())).isEmpty();
        assertThat(keeping.speaking(network, group)).containsExactly(old.mail());
    }

    @Test
    void who_is_removed_hands_over_nothing_any_more() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var old = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, old.mail());
        var mail = Keeping.address();
        name(network, old, group, mail);

        remove(network, coordinator, old);

        assertThat(handovers.open(network.id(), group.id())).isEmpty();
        assertThat(accepts(network, mail)).isFalse();
        assertThat(forms.get(letterOf(network, mail), null).body()).doesNotContain(group.name());
    }

    @Test
    void who_is_no_contact_any_more_hands_over_nothing_and_is_in_nobodys_way() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var other = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, old.mail());
        var mail = Keeping.address();
        name(network, old, group, mail);

        keeping.named(network, group, new GroupContact("Other", null, other.mail(), null));

        assertThat(standing.open(network.id(), group.id())).isEmpty();
        assertThat(accepts(network, mail)).isFalse();
        assertThat(name(network, other, group, Keeping.address())).isTrue();
    }

    @Test
    void a_removed_successor_does_not_come_back_by_a_letter_from_before() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var old = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, old.mail());
        var successor = tests.join(network, Role.READER);
        name(network, old, group, successor.mail());

        remove(network, coordinator, successor);

        assertThat(accepts(network, successor.mail())).isFalse();
    }

    @Test
    void a_giver_removed_at_the_moment_of_acceptance_was_removed_before_or_after_it() {
        for (int round = 0; round < 8; round++) {
            var network = tests.published();
            var coordinator = tests.join(network, Role.COORDINATOR);
            var old = tests.join(network, Role.REPRESENTATIVE);
            var group = keeping.group(network, old.mail());
            speaksFor(network, old, group);
            var mail = Keeping.address();
            name(network, old, group, mail);

            var done =
                    AtOnce.both(
                            () -> accepts(network, mail),
                            () -> {
                                remove(network, coordinator, old);
                                return true;
                            });

            assertThat(keeping.speaking(network, group))
                    .isEqualTo(done.getFirst() ? List.of(mail) : List.of());
            assertThat(handovers.open(network.id(), group.id())).isEmpty();
        }
    }

    @Test
    void of_an_acceptance_and_another_end_at_one_moment_one_counts() {
        var ends = List.of("withdraw", "decline", "expire");
        for (int round = 0; round < 9; round++) {
            var how = ends.get(round % ends.size());
            var network = tests.published();
            var old = tests.join(network, Role.REPRESENTATIVE);
            var group = keeping.group(network, old.mail());
            speaksFor(network, old, group);
            var mail = Keeping.address();
            name(network, old, group, mail);
            var token = keeping.token(mail);

            var done =
                    AtOnce.both(
                            () -> accepts(network, mail),
                            () -> {
                                switch (how) {
                                    case "withdraw" ->
                                            handingOver.withdraw(
                                                    network, keeping.actor(network, old), group);
                                    case "decline" -> handingOver.decline(network, token);
                                    default ->
                                            handingOver.expire(
                                                    network, Instant.now().plus(Handover.LASTS));
                                }
                                return true;
                            });

            assertThat(keeping.speaking(network, group))
                    .as(how)
                    .containsExactly(done.getFirst() ? mail : old.mail());
            assertThat(handovers.open(network.id(), group.id())).isEmpty();
        }
    }

    @Test
    void a_contact_who_takes_over_keeps_phone_and_role_and_the_others_stay() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var second = Keeping.address();
        var third = new GroupContact("Third", null, null, "123");
        var group =
                keeping.named(
                        network,
                        keeping.recorded(network),
                        new GroupContact("Old", "secretary", old.mail(), null),
                        new GroupContact("Second", "treasurer", second, "+44 20"),
                        third);
        name(network, old, group, second);

        assertThat(accepts(network, second)).isTrue();

        assertThat(keeping.contacts(network, group))
                .containsExactly(new GroupContact("هدى", "treasurer", second, "+44 20"), third);
    }

    @Test
    void who_is_replaced_is_so_under_an_address_that_they_have_since() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, old.mail());
        speaksFor(network, old, group);
        var fresh = Keeping.address();
        name(network, old, group, fresh);
        var change = addresses.ask(old, "now-" + Keeping.address());
        addresses.finish(addresses.find(change).orElseThrow());

        assertThat(accepts(network, fresh)).isTrue();

        assertThat(keeping.contacts(network, group))
                .extracting(GroupContact::mail)
                .containsExactly(fresh);
    }

    @Test
    void nobody_is_seen_by_more_after_a_handover_than_before_and_who_is_new_by_no_more_than_they() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var own = new GroupContact.Seen(Circle.OWN, Circle.OWN, Circle.OWN);
        var group =
                keeping.named(
                        network,
                        keeping.recorded(network),
                        new GroupContact("Old", null, old.mail(), null),
                        new GroupContact("Second", null, null, "+44 20", own));
        var fresh = Keeping.address();
        name(network, old, group, fresh);

        assertThat(accepts(network, fresh)).isTrue();

        assertThat(keeping.contacts(network, group))
                .extracting(GroupContact::seen)
                .containsExactly(own, own);
    }

    @Test
    void a_coordinator_says_whose_place_is_taken_and_that_person_is_told_before_and_after() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var keeper = tests.join(network, Role.REPRESENTATIVE);
        var other = Keeping.address();
        var group = keeping.group(network, keeper.mail(), other);
        speaksFor(network, keeper, group);
        var mail = Keeping.address();

        handingOver.name(
                network,
                keeping.actor(network, coordinator),
                group,
                new Handover.Successor("Huda", mail, keeper.mail()));
        assertThat(keeping.letters(keeper.mail()).getFirst()).contains("in your place");
        assertThat(accepts(network, mail)).isTrue();

        assertThat(keeping.letters(keeper.mail()).getFirst()).contains("in your place now");
        assertThat(keeping.contacts(network, group))
                .extracting(GroupContact::mail)
                .containsExactly(mail, other);
        assertThat(ofGroup(network, keeper, group).runs()).isFalse();
        assertThat(offices.of(network.id(), coordinator.id()).getFirst().runs()).isTrue();
    }

    @Test
    void the_other_contacts_and_the_coordinators_learn_of_it_at_once_and_again_at_the_end() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var old = tests.join(network, Role.REPRESENTATIVE);
        var other = Keeping.address();
        var group =
                keeping.group(
                        network, old.mail(), other, other.toUpperCase(Locale.ROOT), old.mail());
        var mail = Keeping.address();

        name(network, old, group, mail);
        assertThat(keeping.letters(other)).hasSize(1);
        assertThat(keeping.letters(coordinator.mail())).hasSize(1);
        assertThat(keeping.letters(old.mail())).isEmpty();
        assertThat(keeping.letters(mail)).singleElement().asString().contains("21 days");

        accepts(network, mail);
        assertThat(keeping.letters(other)).hasSize(2);
        assertThat(keeping.letters(coordinator.mail())).hasSize(2);
    }

    @Test
    void no_name_of_a_contact_stands_in_the_history_that_everybody_reads() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, old.mail());
        var mail = Keeping.address();
        name(network, old, group, mail);
        accepts(network, mail);

        var history =
                forms.get("/" + network.slug() + "/groups/" + group.slug() + "/history", null);

        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(history.body()).doesNotContain("هدى", "Huda", mail);
    }

    @Test
    void the_audit_says_who_appointed_whom_and_who_declined() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, old.mail());
        var unwilling = Keeping.address();
        name(network, old, group, unwilling);
        var declined = handovers.open(network.id(), group.id()).orElseThrow();
        handingOver.decline(network, keeping.token(unwilling));
        var mail = Keeping.address();
        name(network, old, group, mail);
        accepts(network, mail);

        var successor = people.withMail(mail).orElseThrow();
        assertThat(offices.of(network.id(), successor.id()).getFirst().appointedBy())
                .isEqualTo(old.name());
        assertThat(audit.of(network.id(), successor.id().value()))
                .extracting(Audit.Entry::action, Audit.Entry::actor)
                .containsExactly(tuple("appointed", old.name()));
        assertThat(audit.of(network.id(), declined.id()).getFirst().actor()).isEqualTo("Huda");
    }

    @Test
    void taking_over_says_that_the_group_is_there() {
        var network = tests.published();
        var coordinator = tests.join(network, Role.COORDINATOR);
        var keeper = Keeping.address();
        var group = keeping.group(network, keeper);
        stillThere.round(network, Instant.now().plus(Question.EVERY).plus(Duration.ofDays(1)));
        assertThat(questions.open(network.id(), group.id())).isPresent();
        var mail = Keeping.address();

        handingOver.name(
                network,
                keeping.actor(network, coordinator),
                group,
                new Handover.Successor("Huda", mail, keeper));
        assertThat(questions.open(network.id(), group.id())).isPresent();
        accepts(network, mail);

        assertThat(questions.open(network.id(), group.id())).isEmpty();
    }

    @Test
    void who_has_a_second_factor_shows_it_before_letting_another_in() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var group = keeping.group(network, old.mail());
        people.guarded(old.id(), true);
        var mail = Keeping.address();
        var path = "/" + network.slug() + "/groups/" + group.slug() + "/handover";
        var form = Map.of("name", "Huda", "mail", mail);

        assertThat(forms.post(path, form, tests.signIn(old)).statusCode()).isEqualTo(403);
        assertThat(keeping.letters(mail)).isEmpty();
        people.guarded(old.id(), false);
        assertThat(forms.post(path, form, tests.signIn(old)).statusCode()).isEqualTo(303);
        assertThat(keeping.letters(mail)).hasSize(1);
    }

    @Test
    void saying_yes_opens_no_session_but_sends_a_link_of_ten_minutes() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var mail = Keeping.address();
        name(network, old, keeping.group(network, old.mail()), mail);

        var yes = Map.of("do", "accept", "name", "Huda");
        var answer = forms.post(letterOf(network, mail), yes, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("kith-session="));
        assertThat(keeping.letters(mail).getFirst()).contains("/sign-in/", "10 minutes");
    }

    @Test
    void who_has_a_name_here_already_says_yes_without_one_and_goes_on_at_once() {
        var network = tests.published();
        var old = tests.join(network, Role.REPRESENTATIVE);
        var successor = tests.person(false);
        name(network, old, keeping.group(network, old.mail()), successor.mail());

        var path = letterOf(network, successor.mail());
        var answer = forms.post(path, Map.of("do", "accept"), tests.signIn(successor));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/" + network.slug());
        assertThat(keeping.letters(successor.mail())).noneMatch(one -> one.contains("/sign-in/"));
    }

    @Test
    void a_letter_into_a_hidden_network_answers_as_one_into_none() {
        var network = tests.unpublished();
        for (var path : List.of("/handovers/", "/still-there/", "/objections/")) {
            var hidden = forms.get(path + network.slug() + "/nothing", null);
            var none = forms.get(path + "test-there-is-none/nothing", null);
            assertThat(hidden.statusCode()).isEqualTo(none.statusCode());
            assertThat(main(hidden.body())).isEqualTo(main(none.body())).isNotBlank();
        }
    }

    private static String main(String page) {
        return page.replaceAll("(?s).*<main[^>]*>(.*)</main>.*", "$1");
    }

    private boolean name(Network network, Person old, Group group, String mail) {
        return handingOver.name(
                network,
                keeping.actor(network, old),
                group,
                new Handover.Successor("Huda", mail, old.mail()));
    }

    /** Under a name of their own. */
    private boolean accepts(Network network, String mail) {
        return takingOver
                .accept(network, Actor.VISITOR, keeping.token(mail), "هدى", Language.AR)
                .isPresent();
    }

    private String letterOf(Network network, String mail) {
        return "/handovers/" + network.slug() + "/" + keeping.token(mail).value();
    }

    private void speaksFor(Network network, Person person, Group group) {
        offices.appoint(
                network.id(), Actor.KITH, person.id(), Office.REPRESENTATIVE, group.id().value());
    }

    private void remove(Network network, Person coordinator, Person person) {
        offices.endAll(
                network.id(),
                keeping.actor(network, coordinator),
                person.id(),
                Held.How.REMOVED,
                "Because");
    }

    private Held ofGroup(Network network, Person person, Group group) {
        return offices.of(network.id(), person.id()).stream()
                .filter(held -> group.id().value().equals(held.group()))
                .findFirst()
                .orElseThrow();
    }
}
