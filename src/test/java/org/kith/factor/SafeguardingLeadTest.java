package org.kith.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Members;
import org.kith.account.Office;
import org.kith.account.Offices;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Sessions;
import org.kith.account.Token;
import org.kith.network.Network;
import org.springframework.beans.factory.annotation.Value;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Who took over a safeguarding lead's mail alone has no part in what the office may. */
@KithTest
class SafeguardingLeadTest {

    private final SecondFactors factors;
    private final OneTimeCodes codes;
    private final Acquaintances acquaintances;
    private final Sessions sessions;
    private final Offices offices;
    private final Members members;
    private final TestNetworks tests;
    private final Forms forms;

    SafeguardingLeadTest(
            SecondFactors factors,
            OneTimeCodes codes,
            Acquaintances acquaintances,
            Sessions sessions,
            Offices offices,
            Members members,
            TestNetworks tests,
            @Value("${local.server.port}") int port) {
        this.factors = factors;
        this.codes = codes;
        this.acquaintances = acquaintances;
        this.sessions = sessions;
        this.offices = offices;
        this.members = members;
        this.tests = tests;
        this.forms = new Forms(port);
    }

    @Test
    void a_network_that_only_its_members_see_opens_once_the_factor_is_shown() {
        var network = tests.unpublished();
        var lead = lead(network);
        var guarded = guarded(lead);
        var page = "/" + network.slug() + "/links";
        var asked = forms.get(page, tests.signIn(lead));
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .endsWith("/me/confirmation?next=" + page.replace("/", "%2F"));
        assertThat(forms.get(page, guarded).statusCode()).isEqualTo(200);
    }

    @Test
    void what_another_office_gives_them_stays_and_none_of_them_ends_before() {
        var network = tests.unpublished();
        var lead = lead(network);
        members.add(network.id(), lead.id(), Role.READER);
        var guarded = guarded(lead);
        var stolen = tests.signIn(lead);
        assertThat(forms.get("/" + network.slug() + "/links", stolen).statusCode()).isEqualTo(200);
        for (var way : new String[] {"/departure", "/consent/withdrawal"}) {
            var refused = forms.post("/" + network.slug() + way, Map.of(), stolen);
            assertThat(refused.statusCode()).as(way).isEqualTo(403);
            assertThat(refused.body()).as(way).contains("This needs your second factor");
        }
        forms.post("/" + network.slug() + "/departure", Map.of(), guarded);
        assertThat(members.belongs(network.id(), lead.id())).isFalse();
    }

    @Test
    void a_program_of_theirs_made_without_a_factor_is_one_of_a_stranger() {
        var network = tests.unpublished();
        var lead = lead(network);
        guarded(lead);
        var token = tests.programOf(lead);
        var path = "/api/v1/" + network.slug() + "/communities";
        assertThat(forms.asProgram(path, token).statusCode()).isEqualTo(403);
        var confirmed = sessions.openForProgram(lead.id(), true);
        assertThat(forms.asProgram(path, confirmed).statusCode()).isEqualTo(200);
    }

    @Test
    void who_runs_the_installation_sees_no_hidden_network_before_either() {
        var operator = tests.person(true);
        var guarded = guarded(operator);
        var page = "/" + tests.unpublished().slug() + "/links";
        assertThat(forms.get(page, tests.signIn(operator)).statusCode()).isEqualTo(302);
        assertThat(forms.get(page, guarded).statusCode()).isEqualTo(200);
    }

    @Test
    void only_coordinators_of_where_they_lead_let_a_lead_in() {
        var network = tests.published();
        var elsewhere = tests.published();
        var group = UUID.randomUUID();
        var lead = lead(network);
        members.add(network.id(), lead.id(), Role.REPRESENTATIVE, group);
        members.add(elsewhere.id(), lead.id(), Role.READER);
        members.add(network.id(), tests.person(false).id(), Role.REPRESENTATIVE, group);
        tests.join(elsewhere, Role.COORDINATOR);
        var coordinator = tests.join(network, Role.COORDINATOR);
        tests.fourDaysLater(network);
        tests.fourDaysLater(elsewhere);
        assertThat(acquaintances.of(lead)).containsOnlyKeys(coordinator.id());
        members.add(elsewhere.id(), lead.id(), Role.COORDINATOR);
        assertThat(acquaintances.of(lead))
                .as("who makes them a coordinator elsewhere has no voice by that")
                .containsOnlyKeys(coordinator.id());
        tests.fourDaysLater(elsewhere);
        assertThat(acquaintances.of(lead))
                .as("and later is one of several, all of whom hear of it")
                .containsKey(coordinator.id())
                .hasSize(2);
    }

    private Person lead(Network network) {
        var person = tests.person(false);
        offices.appoint(network.id(), Actor.KITH, person.id(), Office.SAFEGUARDING_LEAD, null);
        return person;
    }

    /** They set an app up: their session in which it was shown. */
    private Token guarded(Person person) {
        codes.begin(person.id());
        var secret = codes.waiting(person.id()).orElseThrow();
        var session = sessions.find(tests.signIn(person)).orElseThrow();
        return factors.confirmApp(session, codes.code(secret, Instant.now())).orElseThrow().token();
    }
}
