package org.kith.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kith.openid.PretendedProvider.one;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.util.URLUtils;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.People;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Session;
import org.kith.account.Sessions;
import org.kith.factor.LostFactors;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A provider opens for whom it was linked with, and its answer has to hold in every part. */
@KithTest
class ProviderTest {

    private final Providers providers;
    private final Exchange exchange;
    private final Arrivals arrivals;
    private final Identities identities;
    private final Linking linking;
    private final People people;
    private final Sessions sessions;
    private final TestNetworks tests;
    private final Letterbox letterbox;
    private final LostFactors lost;

    ProviderTest(
            Providers providers,
            Exchange exchange,
            Arrivals arrivals,
            Identities identities,
            Linking linking,
            People people,
            Sessions sessions,
            TestNetworks tests,
            Letterbox letterbox,
            LostFactors lost) {
        this.providers = providers;
        this.exchange = exchange;
        this.arrivals = arrivals;
        this.identities = identities;
        this.linking = linking;
        this.people = people;
        this.sessions = sessions;
        this.tests = tests;
        this.letterbox = letterbox;
        this.lost = lost;
    }

    @Test
    void whom_it_was_linked_with_it_signs_in_and_nobody_else() throws Exception {
        var person = person();
        var subject = UUID.randomUUID().toString();
        PretendedProvider.visitor(subject, person.mail(), true);
        assertThat(arrive()).isInstanceOf(Arrival.Unknown.class);
        assertThat(linking.link(person, ((Arrival.Unknown) arrive()).identity())).isTrue();
        assertThat(letterbox.of(person).getFirst()).contains("Garden").contains("/me/security");
        assertThat(signedIn()).map(Session::person).contains(person);
        PretendedProvider.visitor("another", person.mail(), true);
        assertThat(arrive()).isInstanceOf(Arrival.Unknown.class);
        PretendedProvider.visitor(subject, "changed@elsewhere.test", false);
        assertThat(signedIn()).map(Session::person).contains(person);
    }

    @Test
    void one_account_there_opens_one_account_here() throws Exception {
        PretendedProvider.visitor(UUID.randomUUID().toString(), "", false);
        var one = person();
        var other = person();
        var identity = ((Arrival.Unknown) arrive()).identity();
        assertThat(linking.link(one, identity)).isTrue();
        assertThat(linking.link(other, identity)).isFalse();
        assertThat(identities.holder(identity)).contains(one.id());
        assertThat(arrive(session(other))).isEqualTo(new Arrival.Failed(Trouble.TAKEN));
        linking.unlink(other, identities.of(one.id()).getFirst().id());
        assertThat(identities.of(one.id())).hasSize(1);
        linking.unlink(one, identities.of(one.id()).getFirst().id());
        assertThat(arrive()).isInstanceOf(Arrival.Unknown.class);
    }

    @Test
    void addresses_that_it_hands_out_itself_are_linked_at_once_unless_more_guards_them()
            throws Exception {
        var mail = UUID.randomUUID() + "@garden.test";
        var person = add(mail);
        PretendedProvider.visitor("unproven " + mail, mail, false);
        assertThat(arrive()).isInstanceOf(Arrival.Unknown.class);
        people.guarded(person.id(), true);
        PretendedProvider.visitor("proven " + mail, mail, true);
        assertThat(arrive()).isInstanceOf(Arrival.Unknown.class);
        people.guarded(person.id(), false);
        assertThat(signedIn()).map(Session::person).contains(person);
        assertThat(letterbox.of(person)).hasSize(1);
    }

    @Test
    void what_was_parted_is_not_linked_again_by_itself() throws Exception {
        var mail = UUID.randomUUID() + "@garden.test";
        var person = add(mail);
        PretendedProvider.visitor("parted " + mail, mail, true);
        assertThat(signedIn()).isPresent();
        linking.unlink(person, identities.of(person.id()).getFirst().id());
        assertThat(identities.of(person.id())).isEmpty();
        assertThat(arrive()).isInstanceOf(Arrival.Unknown.class);
        assertThat(linking.link(person, ((Arrival.Unknown) arrive()).identity())).isTrue();
        assertThat(signedIn()).isPresent();
    }

    @Test
    void who_has_lost_all_signs_in_by_mail_alone() throws Exception {
        var mail = UUID.randomUUID() + "@garden.test";
        var person = add(mail);
        PretendedProvider.visitor("lost " + mail, mail, true);
        assertThat(signedIn()).isPresent();
        lost.removeAll(person.id());
        assertThat(arrive()).isInstanceOf(Arrival.Unknown.class);
    }

    @Test
    void an_address_that_is_not_proven_names_nobody() {
        assertThat(new Identity("garden", "https://g", "s1", "huda@test.kith", false).shown())
                .isEqualTo("s1");
        assertThat(new Identity("garden", "https://g", "s1", "huda@test.kith", true).shown())
                .isEqualTo("huda@test.kith");
    }

    @Test
    void what_it_signs_in_has_no_power_of_a_second_factor() throws Exception {
        var person = person();
        PretendedProvider.visitor(UUID.randomUUID().toString(), "", false);
        linking.link(person, ((Arrival.Unknown) arrive()).identity());
        people.guarded(person.id(), true);
        assertThat(signedIn()).map(Session::confirmed).contains(false);
    }

    @Test
    void an_answer_that_does_not_hold_in_every_part_is_none() throws Exception {
        spoiled(claims -> claims.claim("nonce", "of another visit"));
        spoiled(claims -> claims.audience("another-client"));
        spoiled(claims -> claims.issuer("http://localhost:1"));
        spoiled(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        spoiled(claims -> claims.subject("two\nlines"));
        spoiled(claims -> claims.subject(null));
        PretendedProvider.visitor("somebody", "", false);
        PretendedProvider.signingWith(PretendedProvider.key());
        assertThat(arrive()).isEqualTo(new Arrival.Failed(Trouble.SILENT));
    }

    private void spoiled(UnaryOperator<JWTClaimsSet.Builder> how) throws IOException {
        PretendedProvider.visitor("somebody", "", false);
        assertThat(arrive()).isInstanceOf(Arrival.Unknown.class);
        PretendedProvider.spoiling(how);
        assertThat(arrive()).isEqualTo(new Arrival.Failed(Trouble.SILENT));
    }

    @Test
    void an_answer_is_taken_once_in_its_time_and_by_the_browser_that_asked() throws Exception {
        PretendedProvider.visitor("somebody", "", false);
        var departure = exchange.depart(garden(), "/");
        var reply = visit(departure);
        assertThat(arrive(Optional.empty(), reply)).isEqualTo(new Arrival.Failed(Trouble.LATE));
        assertThat(arrive(Optional.of(exchange.depart(garden(), "/")), reply))
                .isEqualTo(new Arrival.Failed(Trouble.LATE));
        var over =
                new Departure(
                        departure.provider(),
                        departure.state(),
                        departure.nonce(),
                        departure.verifier(),
                        "/",
                        Instant.now().minusSeconds(1));
        assertThat(arrive(Optional.of(over), reply)).isEqualTo(new Arrival.Failed(Trouble.LATE));
        var unproven =
                new Departure(
                        departure.provider(),
                        departure.state(),
                        departure.nonce(),
                        exchange.depart(garden(), "/").verifier(),
                        "/",
                        departure.until());
        assertThat(arrive(Optional.of(unproven), visit(departure)))
                .isEqualTo(new Arrival.Failed(Trouble.SILENT));
        assertThat(arrive(Optional.of(departure), new Reply(reply.code(), reply.state(), "")))
                .isEqualTo(new Arrival.Failed(Trouble.SILENT));
        var other = new Reply(reply.code(), reply.state(), "https://other.example");
        assertThat(arrive(Optional.of(departure), other))
                .isEqualTo(new Arrival.Failed(Trouble.SILENT));
        assertThat(arrive(Optional.of(departure), new Reply(" ", reply.state(), "")))
                .isEqualTo(new Arrival.Failed(Trouble.LATE));
        assertThat(arrive(Optional.of(departure), reply)).isInstanceOf(Arrival.Unknown.class);
        assertThat(arrive(Optional.of(departure), reply))
                .isEqualTo(new Arrival.Failed(Trouble.SILENT));
    }

    private Optional<Session> signedIn() throws IOException {
        return arrive() instanceof Arrival.SignedIn(var token)
                ? sessions.find(token)
                : Optional.empty();
    }

    private Optional<Session> session(Person person) {
        return sessions.find(sessions.open(person.id()));
    }

    private Arrival arrive() throws IOException {
        return arrive(Optional.<Session>empty());
    }

    private Arrival arrive(Optional<Session> here) throws IOException {
        var departure = exchange.depart(garden(), "/");
        return arrivals.arrive(garden(), Optional.of(departure), visit(departure), here, "");
    }

    private Arrival arrive(Optional<Departure> departure, Reply reply) {
        return arrivals.arrive(garden(), departure, reply, Optional.empty(), "");
    }

    /** What a browser brings back from there. */
    private Reply visit(Departure departure) throws IOException {
        try (var browser = HttpClient.newHttpClient()) {
            var answer =
                    browser.send(
                            HttpRequest.newBuilder(exchange.address(garden(), departure)).build(),
                            BodyHandlers.discarding());
            var back =
                    URLUtils.parseParameters(
                            URI.create(answer.headers().firstValue("Location").orElseThrow())
                                    .getRawQuery());
            return new Reply(one(back, "code"), one(back, "state"), one(back, "iss"));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private Provider garden() {
        return providers.find("garden").orElseThrow();
    }

    private Person person() {
        return tests.join(tests.published(), Role.READER);
    }

    private Person add(String mail) {
        var template = person();
        return people.add(new Person(Person.Id.next(), "Huda", mail, template.language(), false));
    }
}
