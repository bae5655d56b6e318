package org.kith.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.AtOnce;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Members;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.network.NetworkScope;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

@KithTest
class TermsTest {

    private final TestNetworks tests;
    private final DocumentVersions versions;
    private final Consents consents;
    private final Consenting agreeing;
    private final Members members;
    private final Audit audit;
    private final NetworkScope scope;
    private final Forms forms;

    TermsTest(
            TestNetworks tests,
            DocumentVersions versions,
            Consents consents,
            Consenting agreeing,
            Members members,
            Audit audit,
            NetworkScope scope,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.versions = versions;
        this.consents = consents;
        this.agreeing = agreeing;
        this.members = members;
        this.audit = audit;
        this.scope = scope;
        this.forms = new Forms(port);
    }

    @Test
    void a_published_version_is_never_changed_and_the_next_has_the_next_number() {
        var network = tests.published();
        var first = publish(network, "Be kind.");
        assertThat(first.number()).isEqualTo(1);
        assertThat(publish(network, "Be kinder.").number()).isEqualTo(2);
        for (var sql :
                List.of(
                        "update terms_version set texts = '{\"en\": \"Pay.\"}' where network_id ="
                                + " kith_network()",
                        "delete from terms_version where network_id = kith_network()")) {
            assertThatThrownBy(() -> scope.in(network.id(), db -> db.sql(sql).update()))
                    .hasMessageContaining("stays as it is");
        }
        assertThat(versions.around(network.id(), Document.TERMS, null))
                .extracting(version -> version.in(Language.EN))
                .containsExactly("Be kinder.", "Be kind.");
    }

    @Test
    void texts_are_read_of_the_version_that_is_shown_and_the_one_before() {
        var network = tests.published();
        List.of("One.", "Two.", "Three.").forEach(text -> publish(network, text));
        assertThat(versions.around(network.id(), Document.TERMS, null))
                .extracting(version -> version.texts().isEmpty())
                .containsExactly(false, false, true);
        assertThat(versions.around(network.id(), Document.TERMS, 1))
                .extracting(version -> version.texts().isEmpty())
                .containsExactly(true, true, false);
    }

    @Test
    void of_two_texts_with_very_many_paragraphs_one_stands_below_the_other() {
        var many = "a\n\n".repeat(1_500);
        assertThat(Difference.between(many, many + "b")).hasSize(3_001);
        assertThat(Difference.between("a\n\nb", "a\n\nc")).hasSize(3);
    }

    @Test
    void two_who_publish_at_once_publish_two_versions() {
        var network = tests.published();
        AtOnce.both(() -> publish(network, "One."), () -> publish(network, "Another."));
        assertThat(versions.around(network.id(), Document.TERMS, null))
                .extracting(Version::number)
                .containsExactly(2, 1);
    }

    @Test
    void who_belongs_is_asked_at_the_next_page_and_goes_on_once_they_agree() {
        var network = tests.published();
        var reader = tests.join(network, Role.READER);
        var session = tests.signIn(reader);
        var home = "/" + network.slug();
        assertThat(page(home, session).statusCode()).isEqualTo(200);
        var version = publish(network, "Be kind.");
        var answer = page(home + "/links?kind=twinning", session);
        assertThat(answer.statusCode()).isEqualTo(302);
        var asked = answer.headers().firstValue("Location").orElseThrow();
        assertThat(asked)
                .endsWith(
                        home + "/consent?next=%2F" + network.slug() + "%2Flinks%3Fkind%3Dtwinning");
        assertThat(page(home + "/consent", session).body()).contains("Be kind.");
        assertThat(page(home, null).statusCode()).isEqualTo(200);
        agree(network, session, version);
        assertThat(page(home, session).statusCode()).isEqualTo(200);
        publish(network, "Be kinder.");
        assertThat(page(home, session).statusCode()).isEqualTo(302);
    }

    @Test
    void what_was_agreed_to_when_and_in_which_language_is_written_down_and_shown() {
        var network = tests.published();
        var person = tests.join(network, Role.READER);
        var session = tests.signIn(person);
        var version =
                versions.publish(
                        network.id(),
                        Actor.KITH,
                        Document.PRIVACY,
                        Map.of("en", "We keep names.", "ar", "نحفظ الأسماء."));
        forms.post(
                "/" + network.slug() + "/consent",
                Map.of("version", version.id() + " ar"),
                session);
        assertThat(consents.of(network.id(), person.id()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.document()).isEqualTo(Document.PRIVACY);
                            assertThat(one.number()).isEqualTo(1);
                            assertThat(one.language()).isEqualTo(Language.AR);
                            assertThat(one.withdrawn()).isNull();
                        });
        assertThat(consents.standing(network.id(), version.id())).isEqualTo(1);
        assertThat(audit.of(network.id(), person.id().value()))
                .anyMatch(entry -> entry.action().equals("agreed"));
        agree(network, session, version);
        assertThat(consents.of(network.id(), person.id())).hasSize(1);
    }

    @Test
    void nobody_agrees_to_what_was_not_on_their_page_or_is_of_another_network() {
        var network = tests.published();
        var other = tests.published();
        var person = tests.join(network, Role.READER);
        var old = publish(network, "Be kind.");
        var newer = publish(network, "Be kinder.");
        var theirs = publish(other, "Pay.");
        var actor = actor(person);
        agreeing.agree(network, actor, Map.of(old.id(), Language.EN, theirs.id(), Language.EN));
        agreeing.agree(network, actor, Map.of(newer.id(), Language.HE));
        assertThat(consents.of(network.id(), person.id())).isEmpty();
        assertThat(consents.of(other.id(), person.id())).isEmpty();
        agreeing.agree(network, actor, Map.of(newer.id(), Language.EN));
        assertThat(agreeing.isMissing(network, actor)).isFalse();
        assertThat(agreeing.isMissing(other, actor)).isTrue();
    }

    @Test
    void who_asks_for_something_agrees_first_and_loses_nothing_of_what_they_typed() {
        var network = tests.published();
        var session = tests.signIn(tests.person(false));
        var version = publish(network, "Be kind.");
        var application = "/" + network.slug() + "/application";
        var words = Map.of("words", "We write letters to Abu Dis.");
        var answer = forms.post(application, words, session);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("We write letters to Abu Dis.", "/" + network.slug() + "/consent");
        agree(network, session, version);
        assertThat(forms.post(application, words, session).statusCode()).isEqualTo(303);
    }

    @Test
    void who_takes_it_back_leaves_and_is_asked_anew_when_they_return() {
        var network = tests.published();
        var person = tests.join(network, Role.READER);
        var session = tests.signIn(person);
        var version = publish(network, "Be kind.");
        agree(network, session, version);
        var answer = forms.post("/" + network.slug() + "/consent/withdrawal", Map.of(), session);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(members.belongs(network.id(), person.id())).isFalse();
        assertThat(consents.of(network.id(), person.id()).getFirst().withdrawn()).isNotNull();
        members.add(network.id(), person.id(), Role.READER);
        assertThat(agreeing.isMissing(network, actor(person))).isTrue();
    }

    @Test
    void the_last_coordinator_stays_and_so_does_their_yes() {
        var network = tests.published();
        var person = tests.join(network, Role.COORDINATOR);
        var session = tests.signIn(person);
        var version = publish(network, "Be kind.");
        agree(network, session, version);
        var answer = forms.post("/" + network.slug() + "/consent/withdrawal", Map.of(), session);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(consents.of(network.id(), person.id()).getFirst().withdrawn()).isNull();
    }

    @Test
    void who_only_runs_the_installation_is_asked_for_nothing() {
        var network = tests.published();
        publish(network, "Be kind.");
        var operator = tests.person(true);
        assertThat(page("/" + network.slug(), tests.signIn(operator)).statusCode()).isEqualTo(200);
        members.add(network.id(), operator.id(), Role.READER);
        assertThat(page("/" + network.slug(), tests.signIn(operator)).statusCode()).isEqualTo(302);
    }

    @Test
    void a_text_is_shown_as_text() {
        var network = tests.published();
        publish(network, "<script>alert(1)</script>\nSee https://kith.example/a.");
        var body = page("/" + network.slug() + "/terms", null).body();
        assertThat(body)
                .contains("&lt;script&gt;alert(1)")
                .contains("<a href=\"https://kith.example/a\"")
                .doesNotContain("<script>alert");
    }

    private Version publish(Network network, String text) {
        return versions.publish(network.id(), Actor.KITH, Document.TERMS, Map.of("en", text));
    }

    private void agree(Network network, Token session, Version version) {
        var fields = Map.of("version", version.id() + " en");
        assertThat(forms.post("/" + network.slug() + "/consent", fields, session).statusCode())
                .isEqualTo(303);
    }

    private HttpResponse<String> page(String path, @Nullable Token session) {
        return forms.page(path, session);
    }

    private static Actor actor(Person person) {
        return new Actor(person.id(), person.name(), Role.READER);
    }
}
