package org.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Audit;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.introduction.Friends;
import org.kith.network.Accent;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.Links;
import org.kith.web.Messages;
import org.springframework.beans.factory.annotation.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

@KithTest
class SettingsTest {

    private final TestNetworks tests;
    private final Networks networks;
    private final Messages messages;
    private final Friends friends;
    private final Links links;
    private final Audit audit;
    private final Forms forms;

    SettingsTest(
            TestNetworks tests,
            Networks networks,
            Messages messages,
            Friends friends,
            Links links,
            Audit audit,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.networks = networks;
        this.messages = messages;
        this.friends = friends;
        this.links = links;
        this.audit = audit;
        this.forms = new Forms(port);
    }

    @Test
    void what_a_network_decides_holds_in_it_and_in_no_other_and_is_written_down() {
        var network = tests.published();
        var other = tests.published();
        var fields = fields();
        fields.put("accent", "#7a1f3d");
        fields.put("side_a_en", "Britain");
        fields.put("side_b_en", "Palestine");
        assertThat(change(network, fields).statusCode()).isEqualTo(303);
        var now = now(network);
        assertThat(now.settings().accent()).isEqualTo(new Accent("#7a1f3d"));
        assertThat(now.settings().sides().named()).isTrue();
        assertThat(now.secondLanguage()).contains(Language.AR);
        assertThat(now(other)).isEqualTo(other);
        assertThat(audit.of(network.id(), network.id().value()))
                .anyMatch(one -> one.action().equals("changed"));
        assertThat(forms.get("/" + network.slug(), null).body()).contains("/look.css?v=7a1f3d");
        assertThat(forms.get("/" + other.slug(), null).body()).doesNotContain("look.css");
    }

    @Test
    void a_colour_that_cannot_be_read_is_refused_with_the_nearest_that_can() {
        var network = tests.published();
        var fields = fields();
        fields.put("accent", "#ffcc00");
        var answer = change(network, fields);
        var nearest = new Accent("#ffcc00").nearest().hex();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The nearest that can be read is " + nearest);
        assertThat(answer.body()).contains("value=\"#ffcc00\"").contains("A network of tests");
        assertThat(now(network)).isEqualTo(network);
        fields.put("take", nearest);
        assertThat(change(network, fields).statusCode()).isEqualTo(303);
        assertThat(now(network).settings().accent()).isEqualTo(new Accent(nearest));
    }

    @Test
    void colours_and_picture_are_kept_for_ever_under_an_address_that_changes_with_them() {
        var network = tests.published();
        var fields = fields();
        fields.put("accent", "#7a1f3d");
        change(network, fields);
        var address = "/" + network.slug() + "/look.css?v=";
        var current = forms.get(address + "7a1f3d", null);
        assertThat(current.headers().firstValue("Cache-Control").orElse(""))
                .contains("immutable", "public");
        assertThat(current.body()).contains("--accent:#7a1f3d");
        assertThat(
                        forms.get(address + "old", null)
                                .headers()
                                .firstValue("Cache-Control")
                                .orElse(""))
                .doesNotContain("immutable");
        assertThat(forms.get("/" + network.slug() + "/logo.png", null).statusCode()).isEqualTo(404);
    }

    @Test
    void a_kind_or_stage_that_is_not_in_use_is_refused_and_what_stands_stays() {
        var network = tests.published();
        var fields = fields();
        assertThat(
                        change(network, fields, "kinds", List.of("friendship", "school_link"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(Link.Kind.of(now(network)))
                .containsExactly(Link.Kind.FRIENDSHIP, Link.Kind.SCHOOL_LINK);
        assertThat(change(network, fields, "stages", List.of("contact", "signing")).statusCode())
                .isEqualTo(303);
        assertThat(Link.Stage.of(now(network)))
                .containsExactly(
                        Link.Stage.CONTACT,
                        Link.Stage.SIGNING,
                        Link.Stage.SUSPENDED,
                        Link.Stage.DECLINED,
                        Link.Stage.ENDED);
        var a = friends.community(network, "Camden");
        var b = friends.community(network, "Jayyous");
        var link = Link.between(Link.Kind.TWINNING, List.of(a.id()), List.of(b.id()));
        links.record(network.id(), Actor.KITH, link, null);
        var slug = links.find(network.id(), link.id()).orElseThrow().slug();
        var stages = "/" + network.slug() + "/links/" + slug + "/stages";
        var stated =
                Map.of(
                        "stage",
                        "research",
                        "said_by",
                        "coordinator",
                        "evidence_document",
                        "Minutes");
        var coordinator = coordinator(network);
        assertThat(forms.post(stages, stated, coordinator).statusCode()).isEqualTo(422);
        var allowed = new HashMap<>(stated);
        allowed.put("stage", "signing");
        assertThat(forms.post(stages, allowed, coordinator).statusCode()).isEqualTo(303);
        assertThat(forms.get("/" + network.slug() + "/links/" + slug, null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void readers_choose_from_the_languages_that_are_offered() {
        var network = tests.published();
        change(network, fields(), "languages", List.of("ar"));
        var page = forms.get("/" + network.slug() + "?lang=fr", null).body();
        assertThat(page).contains("<html lang=\"en\"").doesNotContain("hreflang=\"fr\"");
        assertThat(forms.get("/" + network.slug() + "?lang=ar", null).body())
                .contains("<html lang=\"ar\"");
        assertThat(forms.get("/?lang=fr", null).body()).contains("<html lang=\"fr\"");
    }

    @Test
    void words_of_a_network_stand_where_it_labels_and_nowhere_else() {
        var network = tests.published();
        var coordinator = coordinator(network);
        var words = "/" + network.slug() + "/settings/words";
        var said =
                Map.of(
                        "words",
                        "en",
                        "web-nav-links",
                        "Partnerships",
                        "twinning-record",
                        "<b>Add</b>");
        assertThat(forms.post(words, said, coordinator).statusCode()).isEqualTo(303);
        var page = forms.get("/" + network.slug() + "/links", coordinator).body();
        assertThat(page).contains("<h1>Partnerships ").contains("&lt;b&gt;Add");
        assertThat(forms.get("/" + network.slug() + "/links?lang=ar", coordinator).body())
                .doesNotContain("Partnerships");
        assertThat(forms.get("/" + tests.published().slug() + "/links", null).body())
                .contains("<h1>Links ");
        assertThat(messages.label(now(network), Language.EN, "twinning.record"))
                .isEqualTo("<b>Add</b>");
        var long_ = Map.of("words", "en", "web-nav-links", "x".repeat(61));
        var refused = forms.post(words, long_, coordinator);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("x".repeat(61));
    }

    @Test
    void every_labelled_place_is_there_and_takes_no_arguments() {
        assertThat(Labelled.places().flatMap(place -> place.keys().stream()))
                .allSatisfy(
                        key -> {
                            assertThat(messages.has(Language.EN, key)).as(key).isTrue();
                            assertThat(messages.get(Language.EN, key)).doesNotContain("{");
                        });
    }

    private Token coordinator(Network network) {
        return tests.signIn(tests.join(network, Role.COORDINATOR));
    }

    private Network now(Network network) {
        return networks.withId(network.id()).orElseThrow();
    }

    private static Map<String, String> fields() {
        return new HashMap<>(
                Map.of(
                        "name", "A network of tests",
                        "about", "",
                        "language", "en",
                        "second", "ar",
                        "published", "true"));
    }

    private java.net.http.HttpResponse<String> change(Network network, Map<String, String> fields) {
        return change(network, fields, "", List.of());
    }

    private java.net.http.HttpResponse<String> change(
            Network network, Map<String, String> fields, String field, List<String> chosen) {
        var all = new HashMap<String, List<String>>();
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        all.put("kinds", codes(Link.Kind.values()));
        all.put("stages", codes(Link.Stage.values()));
        all.put("languages", List.of("en", "ar", "he", "fr"));
        if (!field.isEmpty()) {
            all.put(field, chosen);
        }
        return forms.postAll("/" + network.slug() + "/settings", all, coordinator(network));
    }

    private static List<String> codes(Enum<?>[] all) {
        return java.util.Arrays.stream(all)
                .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
