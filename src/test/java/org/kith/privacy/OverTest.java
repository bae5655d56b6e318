package org.kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.SignInLinks;
import org.kith.community.Draft;
import org.kith.community.Drafts;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.network.Networks;
import org.kith.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is over goes by itself, and what is not stays. */
@KithTest
class OverTest {

    private final Over over;
    private final TestNetworks tests;
    private final SignInLinks links;
    private final Drafts drafts;
    private final Friends friends;
    private final NetworkScope scope;
    private final JdbcClient db;
    private final Networks networks;

    OverTest(
            Over over,
            TestNetworks tests,
            SignInLinks links,
            Drafts drafts,
            Friends friends,
            NetworkScope scope,
            JdbcClient db,
            Networks networks) {
        this.over = over;
        this.tests = tests;
        this.links = links;
        this.drafts = drafts;
        this.friends = friends;
        this.scope = scope;
        this.db = db;
        this.networks = networks;
    }

    @Test
    void links_and_sessions_are_forgotten_ninety_days_after_their_end() {
        var old = tests.person(false);
        var young = tests.person(false);
        for (var person : new Person[] {old, young}) {
            tests.signIn(person);
            links.issue(person.id(), Duration.ofMinutes(10));
        }
        ended(old, 91);
        ended(young, 89);
        var here = tests.person(false);
        tests.signIn(here);
        over.forget();
        assertThat(count("session", old)).isZero();
        assertThat(count("sign_in_link", old)).isZero();
        assertThat(count("session", young)).isOne();
        assertThat(count("sign_in_link", young)).isOne();
        assertThat(count("session", here)).isOne();
    }

    /** Whoever has set it years ahead has time to set it right. */
    @Test
    void nothing_is_forgotten_by_a_clock_that_is_not_believed() {
        var old = tests.person(false);
        tests.signIn(old);
        ended(old, 91);
        Retention.forget(networks, over, () -> false);
        assertThat(count("session", old)).isOne();
        Retention.forget(networks, over, () -> true);
        assertThat(count("session", old)).isZero();
    }

    @Test
    void a_draft_is_forgotten_half_a_year_after_its_last_change() {
        var network = tests.published();
        var person = tests.join(network, Role.REPRESENTATIVE);
        var actor = new Actor(person.id(), person.name(), Role.REPRESENTATIVE);
        var old = drafts.start(network.id(), actor, Draft.Kind.COMMUNITY, Map.of());
        var young = drafts.start(network.id(), actor, Draft.Kind.COMMUNITY, Map.of());
        scope.in(
                network.id(),
                inNetwork -> {
                    inNetwork
                            .sql(
                                    "update draft set updated_at = now() - interval '181 days'"
                                            + " where id = :id")
                            .param("id", old.id().value())
                            .update();
                    return inNetwork
                            .sql(
                                    "update draft set updated_at = now() - interval '179 days'"
                                            + " where id = :id")
                            .param("id", young.id().value())
                            .update();
                });
        over.forget(network.id());
        assertThat(drafts.find(network.id(), actor, old.id())).isEmpty();
        assertThat(drafts.find(network.id(), actor, young.id())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"invitation", "handover", "application", "group_claim", "picture_consent"})
    void what_was_answered_is_forgotten_after_two_years(String table) {
        var network = tests.published();
        var scene = new Answered(network, friends, tests, scope);
        var old = scene.add(table, 732);
        var young = scene.add(table, 728);
        over.forget(network.id());
        assertThat(scene.ids(table)).contains(young).doesNotContain(old);
    }

    @Test
    void what_somebody_needed_at_a_gathering_is_forgotten_two_weeks_after_it() {
        var network = tests.published();
        attends(network, "old", 15);
        attends(network, "young", 13);
        attends(network, "called off", -30);
        scope.in(
                network.id(),
                inNetwork ->
                        inNetwork
                                .sql(
                                        """
                                        update gathering set cancelled_at = now() - interval '15 days', cancelled_because = 'Snow' where slug = 'called off'
                                        """)
                                .update());
        over.forget(network.id());
        var need =
                scope.in(
                        network.id(),
                        inNetwork ->
                                inNetwork
                                        .sql(
                                                """
                                                select name from attendance where needs <> '' or others <> ''
                                                """)
                                        .query(String.class)
                                        .list());
        assertThat(need).containsExactly("young");
    }

    private void attends(Network network, String name, int days) {
        for (String statement :
                List.of(
                        """
                        insert into gathering (id, network_id, slug, form, manner, title_in, starts, ends, zone, registers)
                        values (:id, :network, :name, 'meeting', 'online', '{"en": "Meeting"}', localtimestamp - make_interval(days => :days + 1),
                                localtimestamp - make_interval(days => :days), 'UTC', true)
                        """,
                        """
                        insert into attendance (id, network_id, gathering_id, token_hash, name, mail, people, others, needs, language, consented_at, confirmed_at)
                        select :id, :network, id, decode(md5(:name || :network::text), 'hex'), :name, 'n@test.kith', 2, 'Sami', 'No nuts', 'en', now(), now()
                        from gathering where network_id = :network and slug = :name
                        """)) {
            scope.in(
                    network.id(),
                    inNetwork ->
                            inNetwork
                                    .sql(statement)
                                    .param("id", Uuid7.next())
                                    .param("network", network.id().value())
                                    .param("name", name)
                                    .param("days", days)
                                    .update());
        }
    }

    private void ended(Person person, int days) {
        db.sql(
                        """
                        update session set ended_at = now() - make_interval(days => :days) where person_id = :person
                        """)
                .param("days", days)
                .param("person", person.id().value())
                .update();
        db.sql(
                        """
                        update sign_in_link set expires_at = now() - make_interval(days => :days) where person_id = :person
                        """)
                .param("days", days)
                .param("person", person.id().value())
                .update();
    }

    private int count(String table, Person person) {
        return db.sql("select count(*) from rows_about(:table, 'person_id', :person)")
                .param("table", table)
                .param("person", person.id().toString())
                .query(Integer.class)
                .single();
    }
}
