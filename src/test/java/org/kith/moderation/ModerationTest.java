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
        assertThat(report(scene, story, Map.of("why", "child", "mail", mail), null)).isEqualTo(303);
        var waiting = cases.waiting(scene.network().id(), 1);
        assertThat(waiting.items()).hasSize(1);
        var one = waiting.items().getFirst();
        assertThat(cases.find(scene.network().id(), one.id()).orElseThrow().reports()).hasSize(2);
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
        var link = "/links/" + scene.link().slug();
        assertThat(visit(scene, link + "/life").body()).contains("/reports/new?of=" + link + "\"");
        assertThat(visit(scene, link + "/stories").body())
                .doesNotContain("/reports/new?of=" + link);
        var lists =
                new String[] {
                    "/stories", "/stories.atom", link, link + "/life", link + "/stories.atom"
                };
        for (var list : lists) {
            assertThat(visit(scene, list).body()).as(list).contains("The day we met");
        }
        var unread = new HashMap<>(hide);
        unread.put("state", state(scene, one));
        report(scene, story, Map.of("why", "law"), null);
        var overtaken = forms.post("/" + scene.network().slug() + here, unread, keeper);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("Another report came", "It insults us.");
        assertThat(decide(scene, one, hide, keeper)).isEqualTo(303);
        assertThat(forms.get("/me/data.json", anna).body())
                .contains("moderation_case", one.id().toString());
        for (var list : lists) {
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
                .isEqualTo(409);
        var other = tests.joinFully(scene.network(), Role.COORDINATOR);
        var show = Map.of("verdict", "left", "words", "It was one.");
        assertThat(decide(scene, one, show, keeper)).isEqualTo(409);
        assertThat(visit(scene, story).statusCode()).isEqualTo(404);
        assertThat(page(scene, one, scene.coordinator())).contains("another moderator decides");
        report(scene, story, Map.of("why", "law"), tests.signIn(other));
        var again =
                cases.waiting(scene.network().id(), 1).items().stream()
                        .filter(each -> !each.id().equals(one.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(decide(scene, again, hide, keeper)).isEqualTo(303);
        assertThat(decide(scene, one, show, tests.signIn(other))).isEqualTo(303);
        assertThat(visit(scene, story).statusCode()).as("another case hides it").isEqualTo(404);
        var second = "/decisions/" + again.id();
        post(scene, second + "/appeal", Map.of("words", "It was a joke."), anna);
        assertThat(decide(scene, again, show, tests.signIn(other))).isEqualTo(303);
        assertThat(visit(scene, story).statusCode()).isEqualTo(200);
        assertThat(visit(scene, "/stories").body()).contains("The day we met");
        post(scene, decided + "/appeal", Map.of("words", "Again."), anna);
        var course = cases.find(scene.network().id(), one.id()).orElseThrow();
        assertThat(course.appeals()).hasSize(1);
        assertThat(course.reverses(course.decisions().getLast())).isTrue();
        assertThat(visit(scene, "/rules").body())
                .containsPattern(">3</td>.*>2</td>.*>2</td>.*>2</td>");
    }

    @Test
    void every_kind_that_can_be_hidden_is_in_no_list() {
        var scene = both.in(tests.published());
        var keeper = tests.signIn(scene.coordinator());
        var group = groups.find(scene.network().id(), "camden-abu-dis-friends").orElseThrow();
        var picture = "/pictures/" + hung.picture(scene.network(), group, scene.anna());
        var album = "/groups/" + group.slug() + "/pictures";
        for (var there : new String[] {picture, picture + "/" + Hung.FILE}) {
            assertThat(visit(scene, there).statusCode()).as(there).isEqualTo(200);
        }
        assertThat(visit(scene, album).body()).contains(picture);
        hidden(scene, picture, keeper);
        assertThat(visit(scene, picture).statusCode()).isEqualTo(404);
        assertThat(
                        visit(
                                        scene,
                                        picture.toUpperCase(Locale.ROOT)
                                                .replace("/PICTURES", "/pictures"))
                                .statusCode())
                .isEqualTo(404);
        var shorter = picture.replaceFirst("/0", "/");
        assertThat(visit(scene, shorter).statusCode()).isEqualTo(404);
        assertThat(visit(scene, picture + "/" + Hung.FILE).statusCode()).isEqualTo(404);
        assertThat(visit(scene, album).body()).doesNotContain(picture);
        assertThat(get(scene, picture, tests.signIn(scene.anna())).statusCode()).isEqualTo(200);
        var signing = signers.open(scene.network());
        var statement = "/statements/" + signing.slug();
        var signature = Map.of("name", "Ada", "mail", "ada@example.org", "place", "London");
        assertThat(post(scene, statement + "/signatures", signature, null)).isLessThan(400);
        signers.received(signing);
        var signed = "/signatures/" + scene.network().slug() + "/" + signers.key("ada@example.org");
        var pages = new String[] {"/statements", "/groups/" + signing.group().slug()};
        for (var list : pages) {
            assertThat(visit(scene, list).body()).contains(statement + "\"");
        }
        hidden(scene, statement, keeper);
        assertThat(forms.post(signed + "/confirmation", Map.of(), null).body())
                .contains("not shown at present", "Confirm your signature")
                .doesNotContain("We are friends of Abu Dis");
        for (var list : pages) {
            assertThat(visit(scene, list).body()).doesNotContain(statement + "\"");
        }
        assertThat(visit(scene, statement).statusCode()).isEqualTo(404);
        for (var way : new String[] {"/signatures", "/letters"}) {
            assertThat(post(scene, statement + way, signature, null)).isEqualTo(404);
        }
        forms.post("/" + scene.network().slug() + "/settings/gatherings", gathering(), keeper);
        var gathering = "/gatherings/a-day-together";
        post(scene, "/settings" + gathering + "/publication", Map.of(), keeper);
        var calendars = new String[] {"/gatherings", "/gatherings.ics"};
        for (var list : calendars) {
            assertThat(visit(scene, list).body()).contains("A day together");
        }
        var comes = Map.of("name", "Ada", "mail", "ada@example.org", "consent", "1");
        assertThat(post(scene, gathering + "/attendance", comes, null)).isEqualTo(303);
        var attends =
                letters.of("ada@example.org")
                        .getFirst()
                        .replaceFirst("(?s).*(/attendances/\\S+).*", "$1");
        assertThat(forms.page(attends, null).body()).contains("A day together");
        hidden(scene, gathering, keeper);
        forms.post(attends, Map.of(), null);
        assertThat(forms.page(attends, null).body())
                .contains("not shown at present", "/departure")
                .doesNotContain("A day together", "gathering.ics");
        assertThat(forms.page(attends + "/gathering.ics", null).statusCode()).isEqualTo(404);
        for (var list : calendars) {
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
        assertThat(decide(scene, one, asked, keeper)).isEqualTo(303);
        assertThat(visit(scene, registry).statusCode()).isEqualTo(200);
        assertThat(letters.of(scene.anna()).getFirst()).contains("Please say who you are.");
        var programme = Map.of("name_en", "Letters of schools");
        assertThat(post(scene, "/settings/programmes", programme, keeper)).isEqualTo(303);
        var run = "/programmes/letters-of-schools";
        assertThat(visit(scene, run).body()).contains("/reports/new?of=" + run + "\"");
        assertThat(report(scene, run, Map.of("why", "law"), null)).isEqualTo(303);
    }

    @Test
    void nobody_decides_on_their_own_where_another_can_and_no_other_network_sees_a_case() {
        var scene = both.in(tests.published());
        var keeping = friends.person(scene.network(), Role.COORDINATOR);
        var village = friends.community(scene.network(), "Jayyous");
        var group = friends.group(scene.network(), village, "Jayyous Friends", keeping.mail());
        var reporter = tests.signIn(scene.coordinator());
        var said = Map.of("why", "child", "words", "Look here");
        report(scene, "/groups/" + group.slug(), said, reporter);
        assertThat(letters.of(keeping)).noneMatch(letter -> letter.contains("a child at risk"));
        var one = cases.waiting(scene.network().id(), 1).items().getFirst();
        var name = "· <bdi>" + scene.coordinator().name();
        assertThat(page(scene, one, scene.coordinator())).contains("Look here", name);
        assertThat(page(scene, one, keeping))
                .contains("you do not see who reported it")
                .doesNotContain("Look here", name);
        var leave = Map.of("verdict", "left", "words", "All is well.");
        var here = "/cases/" + one.id() + "/decision";
        assertThat(decide(scene, one, leave, tests.signIn(keeping))).isEqualTo(409);
        var third = friends.person(scene.network(), Role.COORDINATOR);
        assertThat(decide(scene, one, leave, reporter)).isEqualTo(409);
        assertThat(cases.waiting(scene.network().id(), 1).items()).hasSize(1);
        var other = both.in(tests.published());
        var stranger = tests.signIn(other.coordinator());
        assertThat(get(other, "/cases/" + one.id(), stranger).statusCode()).isEqualTo(404);
        assertThat(post(other, here, leave, stranger)).isEqualTo(404);
        assertThat(get(scene, "/cases", stranger).statusCode()).isIn(403, 404);
        assertThat(cases.waiting(other.network().id(), 1).items()).isEmpty();
        assertThat(decide(scene, one, leave, tests.signIn(third))).isEqualTo(303);
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
        var kind = Map.of("title_en", "Be kind", "upon", "0");
        assertThat(post(scene, first, kind, keeper)).isEqualTo(303);
        var rude = Map.of("title_en", "Be rude", "upon", "0");
        var overtaken = forms.post("/" + scene.network().slug() + first, rude, keeper);
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("Be kind", "Be rude");
        post(scene, rules + "/" + Rule.Id.of("law") + "/withdrawal", Map.of(), keeper);
        assertThat(post(scene, rules + "/" + Rule.Id.of("law"), rude, keeper)).isEqualTo(409);
        assertThat(visit(scene, "/rules").body())
                .contains("1. Be kind", "7. No politics")
                .doesNotContain("6. ");
    }

    private void hidden(BothSides.Scene scene, String path, Token keeper) {
        assertThat(report(scene, path, Map.of("why", "shown"), null)).isEqualTo(303);
        var one = cases.waiting(scene.network().id(), 1).items().getFirst();
        var rule = Rule.Id.of("consent").toString();
        var hide = Map.of("verdict", "hidden", "rule", rule, "words", "Nobody asked them.");
        decide(scene, one, hide, keeper);
    }

    /** By somebody who has read all that came. */
    private int decide(BothSides.Scene scene, Case one, Map<String, String> fields, Token session) {
        var all = new HashMap<>(fields);
        all.put("state", state(scene, one));
        return post(scene, "/cases/" + one.id() + "/decision", all, session);
    }

    private String state(BothSides.Scene scene, Case one) {
        return cases.find(scene.network().id(), one.id()).orElseThrow().state();
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
