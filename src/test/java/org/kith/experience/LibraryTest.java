package org.kith.experience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Token;
import org.kith.community.Groups;
import org.kith.community.Representatives;
import org.kith.network.Network;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

/** Experience is shared, found and said to help; what everybody may read is a feed as well. */
@KithTest
class LibraryTest {

    private final TestNetworks tests;
    private final BothSides both;
    private final Groups groups;
    private final Representatives representatives;
    private final Forms forms;
    private final String host;

    LibraryTest(
            TestNetworks tests,
            BothSides both,
            Groups groups,
            Representatives representatives,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.groups = groups;
        this.representatives = representatives;
        this.forms = new Forms(port);
        this.host = "http://localhost:" + port;
    }

    @Test
    void an_entry_is_found_by_words_without_their_article_and_by_stage_and_kind() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var failure =
                Map.of(
                        "language", "ar",
                        "title", "ماذا تعلمنا من الزيارة الأولى",
                        "body", "والمدرسة لم تعرف أننا قادمون",
                        "kind", "failure",
                        "stages", "exploratory_visit");
        shared(scene, anna, failure);
        shared(scene, anna, Map.of("title", "A café evening", "body", "Soup", "kind", "how_to"));
        assertThat(found(scene, "q=" + encoded("مدرسة"))).containsExactly("ماذا تعلمنا");
        assertThat(found(scene, "q=cafe")).containsExactly("A café");
        assertThat(found(scene, "q=evening+soup&kind=how_to")).containsExactly("A café");
        assertThat(found(scene, "q=evening&kind=failure")).isEmpty();
        assertThat(found(scene, "q=%27%22+%26")).isEmpty();
        assertThat(found(scene, "stage=exploratory_visit")).hasSize(2);
        assertThat(found(scene, "stage=signing")).containsExactly("A café");
    }

    @Test
    void a_failure_told_without_a_name_is_nobodys_but_for_its_group_and_the_coordinator() {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var words =
                Map.of("title", "We lost a visa", "body", "B", "kind", "failure", "nameless", "1");
        var story = shared(scene, anna, words);
        var here = "/" + scene.network().slug();
        var name = "Camden Abu Dis Friends";
        assertThat(forms.get(here + story, null).body())
                .contains("We lost a visa", "A group of this network")
                .doesNotContain(name);
        assertThat(forms.get(here + story, tests.signIn(scene.coordinator())).body())
                .contains(name);
        assertThat(forms.get(here + "/library", null).body())
                .contains("We lost a visa")
                .doesNotContain(name);
        var group = here + "/groups/" + group(scene.network(), scene, true) + "/stories";
        assertThat(forms.get(group, null).body()).doesNotContain("We lost a visa");
        assertThat(forms.get(group + ".atom", null).body()).doesNotContain("We lost a visa");
    }

    @Test
    void a_group_says_once_that_it_helped_and_takes_it_back() {
        var scene = both.in(tests.published());
        var story =
                shared(
                        scene,
                        tests.signIn(scene.anna()),
                        Map.of("title", "How to", "body", "B", "kind", "how_to"));
        var here = "/" + scene.network().slug();
        var huda = tests.signIn(scene.huda());
        var helped =
                here
                        + "/groups/"
                        + group(scene.network(), scene, false)
                        + story.replace("stories", "helped");
        forms.post(helped, Map.of(), huda);
        forms.post(helped, Map.of(), huda);
        assertThat(forms.get(here + story, null).body())
                .contains("This helped one group", "Friends of Camden");
        forms.post(helped + "/removal", Map.of(), huda);
        assertThat(forms.get(here + story, null).body()).doesNotContain("This helped");
        var own =
                here
                        + "/groups/"
                        + group(scene.network(), scene, true)
                        + story.replace("stories", "helped");
        forms.post(own, Map.of(), tests.signIn(scene.anna()));
        assertThat(forms.get(here + story, null).body()).doesNotContain("This helped");
    }

    @Test
    void what_everybody_may_read_is_a_feed_that_is_asked_for_anew_only_when_it_changed()
            throws Exception {
        var scene = both.in(tests.published());
        var anna = tests.signIn(scene.anna());
        var open = Map.of("title", "<Open> & free", "body", "One\n\nhttps://kith.example/a?b=c&d");
        var link = "/" + scene.network().slug() + "/links/" + scene.link().slug();
        published(scene, anna, link, open);
        var members = new HashMap<>(open);
        members.putAll(Map.of("title", "Inside", "circle", "members"));
        published(scene, anna, link, members);
        var out = 0;
        for (var path : List.of("/" + scene.network().slug(), link)) {
            var answer = asked(path + "/stories.atom", "");
            var feed = parsed(answer.body());
            var entries = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
            assertThat(entries.getLength()).isEqualTo(++out);
            var entry = (Element) entries.item(out - 1);
            assertThat(entry.getAttribute("xml:lang")).isEqualTo("en");
            assertThat(text(entry, "title")).isEqualTo("<Open> & free");
            assertThat(text(entry, "id")).startsWith("urn:uuid:");
            assertThat(text(feed.getDocumentElement(), "updated")).endsWith("Z");
            var tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
            assertThat(asked(path + "/stories.atom", tag).statusCode()).isEqualTo(304);
            assertThat(forms.get(path + "/stories", null).body())
                    .contains("type=\"application/atom+xml\" href=\"" + path + "/stories.atom\"");
            published(scene, anna, link, Map.of("title", "One more", "body", "Of " + path));
            assertThat(asked(path + "/stories.atom", tag).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> asked(String path, String tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(host + path)).GET();
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Document parsed(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagName(name).item(0).getTextContent();
    }

    /** The beginnings of the titles that are found. */
    private List<String> found(BothSides.Scene scene, String query) {
        var page = forms.get("/" + scene.network().slug() + "/library?" + query, null).body();
        return List.of("ماذا تعلمنا", "A café").stream().filter(page::contains).toList();
    }

    /** Its path within the network. */
    private String shared(BothSides.Scene scene, Token session, Map<String, String> words) {
        var group = group(scene.network(), scene, true);
        var all = new HashMap<>(words);
        all.put("library", "1");
        return published(scene, session, "/" + scene.network().slug() + "/groups/" + group, all);
    }

    private String published(
            BothSides.Scene scene, Token session, String whose, Map<String, String> words) {
        var all = new HashMap<>(Map.of("language", "en", "circle", "everybody"));
        all.putAll(words);
        var library = Map.of("library", words.getOrDefault("library", ""));
        var draft = place(forms.post(whose + "/stories", library, session));
        var story = place(forms.post(draft, all, session)).replace("?done=1", "");
        assertThat(forms.post(story + "/publication", Map.of(), session).statusCode())
                .isEqualTo(303);
        return story.substring(scene.network().slug().length() + 1);
    }

    /** Of Anna, or of Huda. */
    private String group(Network network, BothSides.Scene scene, boolean first) {
        var actor = first ? scene.first() : scene.second();
        return representatives.groupsOf(network.id(), actor).stream()
                .flatMap(group -> groups.find(network.id(), group).stream())
                .findFirst()
                .orElseThrow()
                .slug();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String place(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
