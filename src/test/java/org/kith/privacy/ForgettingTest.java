package org.kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Superuser;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.AddressChanges;
import org.kith.account.Audit;
import org.kith.account.AuditChain;
import org.kith.account.Members;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Draft;
import org.kith.community.Drafts;
import org.kith.community.NamedPeople;
import org.kith.introduction.Friends;
import org.kith.mail.Kind;
import org.kith.mail.Message;
import org.kith.mail.Outbox;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who did much here asks to be forgotten. */
@KithTest
class ForgettingTest {

    private final Forgetting forgetting;
    private final HeldAboutMe heldAboutMe;
    private final TestNetworks tests;
    private final Friends friends;
    private final Drafts drafts;
    private final Audit audit;
    private final Outbox outbox;
    private final People people;
    private final Members members;
    private final NetworkScope scope;
    private final Superuser superuser;
    private final Forms forms;
    private final AddressChanges addresses;
    private final NamedPeople named;

    ForgettingTest(
            Forgetting forgetting,
            HeldAboutMe heldAboutMe,
            TestNetworks tests,
            Friends friends,
            Drafts drafts,
            Audit audit,
            Outbox outbox,
            People people,
            Members members,
            NetworkScope scope,
            Superuser superuser,
            AddressChanges addresses,
            NamedPeople named,
            @Value("${local.server.port}") int port) {
        this.forgetting = forgetting;
        this.heldAboutMe = heldAboutMe;
        this.tests = tests;
        this.friends = friends;
        this.drafts = drafts;
        this.audit = audit;
        this.outbox = outbox;
        this.people = people;
        this.members = members;
        this.scope = scope;
        this.superuser = superuser;
        this.addresses = addresses;
        this.named = named;
        this.forms = new Forms(port);
    }

    @Test
    void no_row_of_any_table_has_their_name_or_address_afterwards() throws SQLException {
        var network = tests.unpublished();
        var huda = busy(network);
        assertThat(whereStands(huda.mail())).isNotEmpty();
        assertThat(whereStands(huda.name())).isNotEmpty();
        assertThat(forgetting.forget(huda)).isTrue();
        assertThat(whereStands(huda.mail())).isEmpty();
        assertThat(whereStands(huda.name())).isEmpty();
        assertThat(people.withMail(huda.mail())).isEmpty();
    }

    @Test
    void the_chain_of_the_audit_stays_whole_and_says_that_somebody_was_taken_out() {
        var network = tests.published();
        var huda = busy(network);
        forgetting.forget(huda);
        assertThat(new AuditChain(scope).walk(network.id()))
                .isInstanceOfSatisfying(
                        AuditChain.Walk.Whole.class,
                        whole -> assertThat(whole.erased()).isPositive());
    }

    @Test
    void a_contact_with_capital_letters_is_shown_and_forgotten_too() throws SQLException {
        var network = tests.published();
        var huda = busy(network);
        var typed = "Huda" + huda.mail().substring(4);
        friends.group(
                network,
                friends.community(network, "Camden"),
                "Friends " + UUID.randomUUID(),
                typed);
        assertThat(heldAboutMe.of(huda).toString()).contains(typed);
        forgetting.forget(huda);
        assertThat(whereStands(typed)).isEmpty();
    }

    @Test
    void what_stands_under_an_address_from_before_is_shown_and_goes_too() throws SQLException {
        var network = tests.published();
        var huda = busy(network);
        var before = huda.mail();
        var change = addresses.ask(huda, "now-" + UUID.randomUUID() + "@test.kith");
        addresses.finish(addresses.find(change).orElseThrow());
        var now = people.find(huda.id()).orElseThrow();
        friends.group(
                network,
                friends.community(network, "Camden"),
                "Friends " + UUID.randomUUID(),
                before);
        assertThat(heldAboutMe.of(now).toString()).contains(before, now.mail());
        forgetting.forget(now);
        assertThat(whereStands(before)).isEmpty();
        assertThat(whereStands(now.mail())).isEmpty();
    }

    /** Anybody can take any name. */
    @Test
    void taking_anothers_name_shows_nothing_of_theirs_and_erases_nothing_of_theirs() {
        var network = tests.unpublished();
        var coordinator = tests.join(network, Role.COORDINATOR);
        scope.in(
                network.id(),
                db ->
                        db.sql(
                                        """
                                        insert into group_question (id, network_id, group_id, asked_at, answered_at, answered_name)
                                        values (:id, :network, :group, now(), now(), :name)
                                        """)
                                .param("id", UUID.randomUUID())
                                .param("network", network.id().value())
                                .param(
                                        "group",
                                        friends.group(
                                                        network,
                                                        friends.community(network, "Jayyous"),
                                                        "Friends",
                                                        null)
                                                .id()
                                                .value())
                                .param("name", coordinator.name())
                                .update());
        var stranger = tests.person(false);
        people.correct(stranger.id(), coordinator.name(), Language.EN);
        var renamed = people.find(stranger.id()).orElseThrow();
        assertThat(heldAboutMe.of(renamed)).noneMatch(held -> held.network() != null);
        forgetting.forget(renamed);
        List<String> names =
                scope.in(
                        network.id(),
                        db ->
                                db.sql("select answered_name from group_question")
                                        .query((row, n) -> row.getString(1))
                                        .list());
        assertThat(names).containsExactly(coordinator.name());
    }

    @Test
    void what_others_did_stays_as_it_was() {
        var network = tests.published();
        var huda = busy(network);
        var other = busy(network);
        var before = heldAboutMe.of(other).toString();
        forgetting.forget(huda);
        assertThat(heldAboutMe.of(other)).hasToString(before);
    }

    @Test
    void a_network_is_not_left_without_its_only_coordinator() {
        var network = tests.published();
        var alone = tests.join(network, Role.COORDINATOR);
        assertThat(forgetting.forget(alone)).isFalse();
        assertThat(forgetting.inTheWay(alone)).containsExactly(network);
        assertThat(people.find(alone.id())).hasValue(alone);
        tests.join(network, Role.COORDINATOR);
        assertThat(forgetting.forget(alone)).isTrue();
    }

    @Test
    void whoever_types_another_address_erases_nothing_and_whoever_types_theirs_is_signed_out() {
        var network = tests.published();
        var huda = tests.join(network, Role.READER);
        var session = tests.signIn(huda);
        assertThat(
                        forms.post("/me/erasure", Map.of("address", "other@test.kith"), session)
                                .statusCode())
                .isEqualTo(422);
        assertThat(people.find(huda.id())).hasValue(huda);
        var done = forms.post("/me/erasure", Map.of("address", huda.mail()), session);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(forms.get("/me", session).statusCode()).isNotEqualTo(200);
    }

    @Test
    void what_is_held_about_somebody_is_shown_to_them_and_has_no_secret() {
        var network = tests.published();
        var huda = busy(network);
        var file = forms.get("/me/data.json", tests.signIn(huda)).body();
        assertThat(file)
                .contains(huda.mail(), huda.name(), network.slug(), "group_contact", "audit")
                .doesNotContain("token_hash", "sealed");
        var stranger = tests.person(false);
        assertThat(forms.get("/me/data.json", tests.signIn(stranger)).body())
                .doesNotContain(huda.mail(), huda.name());
    }

    /** A representative who recorded, is a contact, has a draft, and was written to. */
    private Person busy(Network network) {
        var person =
                people.add(
                        new Person(
                                Person.Id.next(),
                                "Huda " + UUID.randomUUID(),
                                "huda-" + UUID.randomUUID() + "@test.kith",
                                Language.EN,
                                false));
        members.add(network.id(), person.id(), Role.REPRESENTATIVE);
        var community = friends.community(network, "Jayyous");
        var group =
                friends.group(network, community, "Friends " + UUID.randomUUID(), person.mail());
        named.name(network.id(), Actor.KITH, group.id(), List.of(person.mail()));
        var actor = new Actor(person.id(), person.name(), Role.REPRESENTATIVE);
        drafts.start(network.id(), actor, Draft.Kind.COMMUNITY, Map.of("name", List.of("x")));
        audit.write(
                network.id(),
                actor,
                Audit.Change.of(
                        "named",
                        "group",
                        UUID.randomUUID(),
                        null,
                        Map.of("name", person.name(), "mail", person.mail())));
        outbox.add(
                Message.to(person.mail(), Language.EN, "Hello", "Dear " + person.name())
                        .by(network, Kind.UPKEEP));
        outbox.add(Message.to(person.mail(), Language.EN, "Sign in", "Here"));
        return person;
    }

    /** Every text of every table, looked through by somebody who sees all rows. */
    private List<String> whereStands(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = superuser.connect();
                var tables =
                        connection.prepareStatement(
                                "select quote_ident(relname) from pg_class where relkind = 'r' and"
                                        + " relname not like 'place%' and relnamespace ="
                                        + " 'public'::regnamespace");
                var names = tables.executeQuery()) {
            while (names.next()) {
                var table = names.getString(1);
                try (var rows =
                        connection.prepareStatement(
                                "select 1 from "
                                        + table
                                        + " t where position(? in t::text) > 0 limit 1")) {
                    rows.setString(1, text);
                    try (var row = rows.executeQuery()) {
                        if (row.next()) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }
}
