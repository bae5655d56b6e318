package org.kith.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.community.Groups;
import org.kith.introduction.Friends;
import org.kith.media.Hung;
import org.kith.statement.Signers;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What readers report, what moderators decide, and what nobody escapes. */
@KithTest
class ModerationTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Friends friends;
    private final Groups groups;
    private final Hung hung;
    private final Signers signers;
    private final Cases cases;
    private final Letterbox letters;
    private final Forms forms;

    ModerationTest(
            TestNetworks tests,
            BothSides both,
            Friends friends,
            Groups groups,
            Hung hung,
            Signers signers,
            Cases cases,
            Letterbox letters,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.friends = friends;
        this.groups = groups;
        this.hung = hung;
        this.signers = signers;
        this.cases = cases;
        this.letters = letters;
        this.forms = new Forms(port);
    }

    @Test
    void what_is_reported_twice_is_one_case_that_stays_when_its_author_and_reporter_leave() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var story = Telling.story(forms, scene, anna, "The day we met");
        var huda = tests.signIn(scene.huda());
        assertThat(visit(scene, story).body()).contains("/reports/new?of=" + story);
        assertThat(report(scene, story, Map.of("why", "nonsense", "words", "Look"), null))
                .isEqualTo(422);
        assertThat(report(scene, story, Map.of("why", "law", "words", "Look here"), huda))
                .isEqualTo(303);
        var mail = "reader-" + UUID.randomUUID() + "@example.org";
        assertThat(report(scene, story, Map.of("why", "child", "mail", mail), null)).isEqualTo(303);
        assertThat(letters.of(scene.coordinator()))
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("a child at risk"));
        var waiting = cases.waiting(scene.network().id(), 1);
        assertThat(waiting.items()).hasSize(1);
        var one = waiting.items().getFirst();
        assertThat(one.urgent()).isTrue();
        forms.post("/me/erasure", Map.of("address", scene.huda().mail()), huda);
        forms.post("/me/erasure", Map.of("address", scene.anna().mail()), anna);
        var seen = page(scene, one, scene.coordinator());
        assertThat(seen)
                .contains("We met in the school.", "somebody who left", "Look here", "a visitor")
                .doesNotContain(mail);
        assertThat(letters.of(mail)).hasSize(1);
        assertThat(forms.get(own(letters.of(mail).getFirst()), null).body())
                .contains("not decided yet")
                .doesNotContain("Look here");
    }

    @Test
    void what_is_hidden_is_nowhere_until_another_moderator_hears_the_only_appeal() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var story = Telling.story(forms, scene, anna, "The day we met");
        report(scene, story, Map.of("why", "law"), null);
        var one = cases.waiting(scene.network().id(), 1).items().getFirst();
        assertThat(forms.get("/me/data.json", anna).body())
                .doesNotContain("moderation_case", one.id().toString());
        var here = "/cases/" + one.id() + "/decision";
        var rule = Rule.Id.of("respect").toString();
        var keeper = tests.signIn(scene.coordinator());
        assertThat(post(scene, here, Map.of("verdict", "hidden", "words", "Why"), keeper))
                .isEqualTo(422);
        var hide = Map.of("verdict", "hidden", "rule", rule, "words", "It insults us.");
        assertThat(post(scene, here, hide, anna)).isEqualTo(404);
        assertThat(post(scene, here, hide, keeper)).isEqualTo(303);
        assertThat(forms.get("/me/data.json", anna).body())
                .contains("moderation_case", one.id().toString());
        var link = "/links/" + scene.link().slug();
        for (var list :
                new String[] {
                    "/stories", "/stories.atom", link, link + "/life", link + "/stories.atom", ""
                }) {
            assertThat(visit(scene, list).body()).doesNotContain("The day we met");
        }
        var odd = story.replace("stories/t", "stories/%74");
        assertThat(visit(scene, story).statusCode()).isEqualTo(404);
        assertThat(visit(scene, odd).statusCode()).isEqualTo(404);
        assertThat(get(scene, story, tests.signIn(scene.huda())).statusCode()).isEqualTo(404);
        assertThat(get(scene, "/reports/new?of=" + story, null).statusCode()).isEqualTo(404);
        assertThat(get(scene, story, keeper).body()).contains("/cases/" + one.id());
        assertThat(get(scene, story, anna).body()).contains("This is hidden");
        var told = letters.of(scene.anna()).getFirst();
        assertThat(told).contains("It insults us.", "1. Respect everybody", "appeal");
        var decided = "/decisions/" + one.id();
        assertThat(told).contains(decided);
        assertThat(get(scene, decided, tests.signIn(scene.huda())).statusCode()).isEqualTo(404);
        assertThat(get(scene, decided, anna).body()).contains("It insults us.");
        post(scene, decided + "/appeal", Map.of("words", "It was a joke."), anna);
        assertThat(post(scene, decided + "/appeal", Map.of("words", "Again."), anna))
                .isEqualTo(303);
        var other = tests.joinFully(scene.network(), Role.COORDINATOR);
        var show = Map.of("verdict", "left", "words", "It was one.");
        post(scene, here, show, keeper);
        assertThat(visit(scene, story).statusCode()).isEqualTo(404);
        assertThat(page(scene, one, scene.coordinator())).contains("another moderator decides");
        post(scene, here, show, tests.signIn(other));
        assertThat(visit(scene, story).statusCode()).isEqualTo(200);
        assertThat(visit(scene, "/stories").body()).contains("The day we met");
        post(scene, decided + "/appeal", Map.of("words", "Again."), anna);
        var course = cases.find(scene.network().id(), one.id()).orElseThrow();
        assertThat(course.appeals()).hasSize(1);
        assertThat(course.reverses(course.decisions().getLast())).isTrue();
        assertThat(visit(scene, "/rules").body())
                .containsPattern(">1</td>.*>1</td>.*>1</td>.*>1</td>");
    }

    @Test
    void every_kind_that_can_be_hidden_is_in_no_list() {
        var scene = both.in(tests.published());
        var keeper = tests.signIn(scene.coordinator());
        var group = groups.find(scene.network().id(), "camden-abu-dis-friends").orElseThrow();
        var picture = "/pictures/" + hung.picture(scene.network(), group, scene.anna());
        hidden(scene, picture, keeper);
        assertThat(visit(scene, picture).statusCode()).isEqualTo(404);
        assertThat(
                        visit(
                                        scene,
                                        picture.toUpperCase(Locale.ROOT)
                                                .replace("/PICTURES", "/pictures"))
                                .statusCode())
                .isEqualTo(404);
        assertThat(visit(scene, picture + "/" + Hung.FILE).statusCode()).isEqualTo(404);
        assertThat(visit(scene, "/groups/" + group.slug() + "/pictures").body())
                .doesNotContain(picture);
        assertThat(get(scene, picture, tests.signIn(scene.anna())).statusCode()).isEqualTo(200);
        var signing = signers.open(scene.network());
        var statement = "/statements/" + signing.slug();
        hidden(scene, statement, keeper);
        for (var list : new String[] {"/statements", "/groups/" + signing.group().slug()}) {
            assertThat(visit(scene, list).body()).doesNotContain(statement + "\"");
        }
        assertThat(visit(scene, statement).statusCode()).isEqualTo(404);
        var signature = Map.of("name", "Ada", "mail", "ada@example.org", "place", "London");
        for (var way : new String[] {"/signatures", "/letters"}) {
            assertThat(post(scene, statement + way, signature, null)).isEqualTo(404);
        }
        forms.post("/" + scene.network().slug() + "/settings/gatherings", gathering(), keeper);
        var gathering = "/gatherings/a-day-together";
        post(scene, "/settings" + gathering + "/publication", Map.of(), keeper);
        assertThat(visit(scene, "/gatherings").body()).contains("A day together");
        hidden(scene, gathering, keeper);
        for (var list : new String[] {"/gatherings", "/gatherings.ics"}) {
            assertThat(visit(scene, list).body()).doesNotContain("A day together");
        }
        for (var below : new String[] {"", "/attendance", "/gathering.ics", "/programme"}) {
            assertThat(visit(scene, gathering + below).statusCode()).isEqualTo(404);
        }
        var registry = "/groups/" + group.slug();
        report(scene, registry, Map.of("why", "law"), null);
        var one = cases.waiting(scene.network().id(), 1).items().getFirst();
        var ask =
                Map.of(
                        "verdict", "hidden",
                        "rule", Rule.Id.of("truth").toString(),
                        "words", "Please say who you are.");
        var here = "/cases/" + one.id() + "/decision";
        assertThat(post(scene, here, ask, keeper)).isEqualTo(422);
        var asked = new HashMap<>(ask);
        asked.put("verdict", "asked");
        assertThat(post(scene, here, asked, keeper)).isEqualTo(303);
        assertThat(visit(scene, registry).statusCode()).isEqualTo(200);
        assertThat(letters.of(scene.anna()).getFirst()).contains("Please say who you are.");
    }

    @Test
    void nobody_decides_on_their_own_where_another_can_and_no_other_network_sees_a_case() {
        var scene = both.in(tests.published());
        var keeping = friends.person(scene.network(), Role.COORDINATOR);
        var village = friends.community(scene.network(), "Jayyous");
        var group = friends.group(scene.network(), village, "Jayyous Friends", keeping.mail());
        report(scene, "/groups/" + group.slug(), Map.of("why", "law"), null);
        var one = cases.waiting(scene.network().id(), 1).items().getFirst();
        var leave = Map.of("verdict", "left", "words", "All is well.");
        var here = "/cases/" + one.id() + "/decision";
        post(scene, here, leave, tests.signIn(keeping));
        assertThat(cases.waiting(scene.network().id(), 1).items()).hasSize(1);
        var other = both.in(tests.published());
        var stranger = tests.signIn(other.coordinator());
        assertThat(get(other, "/cases/" + one.id(), stranger).statusCode()).isEqualTo(404);
        assertThat(post(other, here, leave, stranger)).isEqualTo(404);
        assertThat(get(scene, "/cases", stranger).statusCode()).isIn(403, 404);
        assertThat(cases.waiting(other.network().id(), 1).items()).isEmpty();
        post(scene, here, leave, tests.signIn(scene.coordinator()));
        assertThat(cases.waiting(scene.network().id(), 1).items()).isEmpty();
        assertThat(letters.of(keeping)).noneMatch(letter -> letter.contains("All is well."));
    }

    @Test
    void rules_are_the_networks_own_once_it_writes_some_and_decisions_keep_their_words() {
        var scene = both.in(tests.published());
        var keeper = tests.signIn(scene.coordinator());
        assertThat(visit(scene, "/rules").body()).contains("1. Respect everybody");
        var rules = "/settings/rules";
        assertThat(post(scene, rules, Map.of("text_en", "No title"), keeper)).isEqualTo(422);
        post(scene, rules, Map.of("title_en", "No politics", "title_ar", "لا سياسة"), keeper);
        assertThat(visit(scene, "/rules").body())
                .contains("1. Respect everybody", "7. No politics");
        var first = rules + "/" + Rule.Id.of("respect");
        post(scene, first, Map.of("title_en", "Be kind"), keeper);
        post(scene, rules + "/" + Rule.Id.of("law") + "/withdrawal", Map.of(), keeper);
        assertThat(visit(scene, "/rules").body())
                .contains("1. Be kind", "7. No politics")
                .doesNotContain("6. ");
    }

    private void hidden(BothSides.Scene scene, String path, Token keeper) {
        assertThat(report(scene, path, Map.of("why", "shown"), null)).isEqualTo(303);
        var one = cases.waiting(scene.network().id(), 1).items().getFirst();
        var rule = Rule.Id.of("consent").toString();
        var hide = Map.of("verdict", "hidden", "rule", rule, "words", "Nobody asked them.");
        post(scene, "/cases/" + one.id() + "/decision", hide, keeper);
    }

    private static Map<String, String> gathering() {
        return Map.ofEntries(
                Map.entry("form", "meeting"),
                Map.entry("title_en", "A day together"),
                Map.entry("manner", "online"),
                Map.entry("starts_on", "2099-05-02"),
                Map.entry("starts_at", "10:00"),
                Map.entry("ends_on", "2099-05-02"),
                Map.entry("ends_at", "16:30"),
                Map.entry("zone", "Europe/London"),
                Map.entry("registers", "1"));
    }

    private int report(
            BothSides.Scene scene,
            String path,
            Map<String, String> fields,
            @Nullable Token session) {
        var all = new HashMap<>(fields);
        all.put("of", path);
        return post(scene, "/reports", all, session);
    }

    private int post(
            BothSides.Scene scene,
            String path,
            Map<String, String> fields,
            @Nullable Token session) {
        return forms.post("/" + scene.network().slug() + path, fields, session).statusCode();
    }

    private HttpResponse<String> visit(BothSides.Scene scene, String path) {
        return get(scene, path, null);
    }

    private HttpResponse<String> get(BothSides.Scene scene, String path, @Nullable Token session) {
        return forms.page("/" + scene.network().slug() + path, session);
    }

    private String page(BothSides.Scene scene, Case one, Person moderator) {
        return get(scene, "/cases/" + one.id(), tests.signIn(moderator)).body();
    }

    private static String own(String letter) {
        return letter.replaceFirst("(?s).*(/reports/\\S+).*", "$1");
    }
}
