package org.kith.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Held;
import org.kith.account.Members;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.People;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** An invitation opens once, for whom and as long as it was meant. */
@KithTest
class InvitationsTest {

    private static final Pattern LINK = Pattern.compile("/invitations/[^/]+/(\\S+)");

    private final TestNetworks tests;
    private final Inviting inviting;
    private final Invitations invitations;
    private final Appointing appointing;
    private final Offices offices;
    private final Members members;
    private final People people;
    private final Audit audit;
    private final NetworkScope scope;
    private final Letterbox letterbox;
    private final Forms forms;

    InvitationsTest(
            TestNetworks tests,
            Inviting inviting,
            Invitations invitations,
            Appointing appointing,
            Offices offices,
            Members members,
            People people,
            Audit audit,
            NetworkScope scope,
            Letterbox letterbox,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.inviting = inviting;
        this.invitations = invitations;
        this.appointing = appointing;
        this.offices = offices;
        this.members = members;
        this.people = people;
        this.audit = audit;
        this.scope = scope;
        this.letterbox = letterbox;
        this.forms = new Forms(port);
    }

    @Test
    void of_two_who_press_the_button_at_once_one_gets_in() {
        for (int round = 0; round < 5; round++) {
            var network = tests.unpublished();
            var mail = address();
            inviting.invite(network, coordinator(network), mail, Office.CHAIR);
            var token = token(mail);

            assertThat(AtOnce.both(() -> accepts(network, token), () -> accepts(network, token)))
                    .containsExactlyInAnyOrder(true, false);

            var person = people.withMail(mail).orElseThrow();
            assertThat(offices.of(network.id(), person.id())).hasSize(1);
        }
    }

    @Test
    void one_that_is_too_old_was_taken_back_or_is_of_another_network_opens_nothing() {
        var network = tests.published();
        var actor = coordinator(network);
        var old = address();
        inviting.invite(network, actor, old, Office.MEMBER);
        scope.in(
                network.id(),
                held ->
                        held.sql("update invitation set expires_at = now() where mail = :mail")
                                .param("mail", old)
                                .update());
        var taken = address();
        inviting.invite(network, actor, taken, Office.MEMBER);
        inviting.withdraw(network, actor, invitations.open(network.id(), taken).getFirst().id());
        var good = address();
        inviting.invite(network, actor, good, Office.MEMBER);

        assertThat(accepts(network, token(old))).isFalse();
        assertThat(accepts(network, token(taken))).isFalse();
        assertThat(accepts(tests.published(), token(good))).isFalse();
        assertThat(people.withMail(old)).isEmpty();
        assertThat(accepts(network, token(good))).isTrue();
    }

    @Test
    void it_opens_no_session_but_sends_a_link_of_ten_minutes() {
        var network = tests.unpublished();
        var mail = address();
        inviting.invite(network, coordinator(network), mail, Office.MEMBER);

        var answer = forms.post(path(network, mail), Map.of("name", "Huda"), null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("kith-session="));
        assertThat(answer.body()).contains("on its way").doesNotContain("/sign-in/");
        assertThat(people.withMail(mail)).isPresent();
        assertThat(letters(mail).getFirst()).contains("/sign-in/", "10 minutes");
    }

    @Test
    void who_is_signed_in_as_the_one_invited_goes_on_at_once() {
        var network = tests.unpublished();
        var person = tests.person(false);
        inviting.invite(network, coordinator(network), person.mail(), Office.MEMBER);

        var answer = forms.post(path(network, person.mail()), Map.of(), tests.signIn(person));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/" + network.slug());
        assertThat(letters(person.mail())).hasSize(1);
    }

    @Test
    void none_outlives_its_writers_office() {
        var network = tests.published();
        coordinator(network);
        var writer = coordinator(network);
        var mail = address();
        inviting.invite(network, writer, mail, Office.MEMBER);

        offices.endAll(network.id(), writer, writer.personId(), Held.How.LEFT, "");

        assertThat(accepts(network, token(mail))).isFalse();
    }

    @Test
    void who_is_removed_or_leaves_does_not_come_back_by_an_invitation_from_before() {
        for (var how : List.of(Held.How.REMOVED, Held.How.LEFT)) {
            var network = tests.published();
            var actor = coordinator(network);
            var person = tests.join(network, Role.READER);
            inviting.invite(network, actor, person.mail(), Office.COORDINATOR);
            var token = token(person.mail());

            offices.endAll(network.id(), actor, person.id(), how, "Because");

            assertThat(invitations.open(network.id(), person.mail())).isEmpty();
            assertThat(accepts(network, token)).isFalse();
            assertThat(members.roleOf(network.id(), person)).isEqualTo(Role.PERSON);
        }
    }

    @Test
    void who_is_removed_while_they_accept_is_out_or_was_removed_before() {
        for (int round = 0; round < 8; round++) {
            var network = tests.published();
            var actor = coordinator(network);
            var person = tests.join(network, Role.READER);
            inviting.invite(network, actor, person.mail(), Office.MEMBER);
            var token = token(person.mail());

            AtOnce.both(
                    () -> accepts(network, token),
                    () -> {
                        offices.endAll(
                                network.id(), actor, person.id(), Held.How.REMOVED, "Because");
                        return true;
                    });

            assertThat(members.roleOf(network.id(), person)).isEqualTo(Role.PERSON);
            assertThat(invitations.open(network.id(), person.mail())).isEmpty();
        }
    }

    @Test
    void two_who_invite_the_same_at_once_send_one_letter_that_holds() {
        for (int round = 0; round < 5; round++) {
            var network = tests.published();
            var one = coordinator(network);
            var other = coordinator(network);
            var mail = address();

            AtOnce.both(() -> invites(network, one, mail), () -> invites(network, other, mail));

            assertThat(invitations.open(network.id(), mail)).hasSize(1);
            assertThat(accepts(network, token(mail))).isTrue();
        }
    }

    @Test
    void who_once_belonged_is_asked_before_they_hold_an_office_again() {
        var network = tests.published();
        var actor = coordinator(network);
        var person = tests.join(network, Role.READER);
        offices.endAll(network.id(), actor, person.id(), Held.How.REMOVED, "Because");
        assertThat(letters(person.mail()).getFirst()).contains("do not belong");

        appointing.appoint(network, actor, person, Office.COORDINATOR);
        assertThat(members.roleOf(network.id(), person)).isEqualTo(Role.PERSON);

        assertThat(accepts(network, token(person.mail()))).isTrue();
        assertThat(members.roleOf(network.id(), person)).isEqualTo(Role.COORDINATOR);
    }

    @Test
    void who_is_given_an_office_or_loses_one_is_told() {
        var network = tests.published();
        var actor = coordinator(network);
        var person = tests.join(network, Role.READER);

        appointing.appoint(network, actor, person, Office.TREASURER);
        appointing.appoint(network, actor, person, Office.TREASURER);
        assertThat(letters(person.mail())).singleElement().asString().contains("Treasurer");
        var treasurer =
                offices.of(network.id(), person.id()).stream()
                        .filter(held -> held.office() == Office.TREASURER)
                        .findFirst()
                        .orElseThrow();
        offices.end(network.id(), actor, person.id(), treasurer.id(), Held.How.ENDED, "");

        assertThat(letters(person.mail())).hasSize(2);
        assertThat(letters(person.mail()).getFirst()).contains("any more: Treasurer");
    }

    @Test
    void the_audit_says_which_invitation_was_sent_taken_back_or_accepted() {
        var network = tests.published();
        var actor = coordinator(network);
        var mail = address();
        inviting.invite(network, actor, mail, Office.MEMBER);
        var id = invitations.open(network.id(), mail).getFirst().id();
        inviting.withdraw(network, actor, id);

        assertThat(audit.of(network.id(), network.id().value()))
                .filteredOn(entry -> entry.action().endsWith("invited"))
                .hasSize(2)
                .allSatisfy(
                        entry ->
                                assertThat(entry.after())
                                        .containsEntry("invitation", id.toString()));
    }

    private String path(Network network, String mail) {
        return "/invitations/" + network.slug() + "/" + token(mail).value();
    }

    private boolean invites(Network network, Actor actor, String mail) {
        inviting.invite(network, actor, mail, Office.CHAIR);
        return true;
    }

    private boolean accepts(Network network, Token token) {
        return inviting.accept(network, Actor.VISITOR, token, "Huda", Language.EN).isPresent();
    }

    private Actor coordinator(Network network) {
        var person = tests.join(network, Role.COORDINATOR);
        return new Actor(person.id(), person.name(), Role.COORDINATOR);
    }

    private static String address() {
        return "huda-" + UUID.randomUUID() + "@test.kith";
    }

    /** Of the newest letter. */
    private Token token(String mail) {
        return letters(mail).stream()
                .map(LINK::matcher)
                .filter(link -> link.find())
                .map(link -> new Token(link.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> letters(String mail) {
        return letterbox.of(mail);
    }
}
