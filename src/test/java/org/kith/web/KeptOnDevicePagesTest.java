package org.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is typed survives a line that breaks, and is found by nobody else on the same device. */
@KithTest
class KeptOnDevicePagesTest {

    private static final String KEPT =
            """
            Object.entries({ ...localStorage, ...sessionStorage })
                .filter(([name]) => name.startsWith('kith.keep.')).map(String).join()
            """;

    /** What anybody can compute who guesses of which form it is. */
    private static final String WITHOUT_KEY =
            """
            [...new URL(document.querySelector('[data-keep] + form').action).pathname]
                .reduce((sum, sign) => Math.imul(sum ^ sign.codePointAt(0), 16777619), -2128831035).toString(36)
            """;

    private static final Map<String, String> GATHERING =
            Map.ofEntries(
                    Map.entry("form", "meeting"),
                    Map.entry("title_en", "Walk"),
                    Map.entry("manner", "online"),
                    Map.entry("link", "https://meet.example.org/walk"),
                    Map.entry("starts_on", "2099-05-02"),
                    Map.entry("starts_at", "10:00"),
                    Map.entry("ends_at", "12:00"),
                    Map.entry("zone", "Europe/London"),
                    Map.entry("registers", "1"),
                    Map.entry("places", "12"));

    private static final String SEND = "main [data-keep] + form p.actions button:not(.quiet)";

    private final TestNetworks tests;
    private final BothSides both;
    private final Browser browser;
    private final Forms forms;

    KeptOnDevicePagesTest(
            TestNetworks tests,
            BothSides both,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.forms = new Forms(port);
        this.tests = tests;
        this.both = both;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void what_did_not_arrive_is_offered_again_and_gone_once_it_is_saved(Language language) {
        var network = tests.published();
        try (var context = browser.open(language, coordinator(network))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/settings/programmes/new");
            page.fill("[name=name_en]", "Letters of children");
            page.fill("[name=about_en]", "Two classes write\nto each other.");
            kept(page);
            context.setOffline(true);
            cut(page, SEND);
            page.close();
            context.setOffline(false);
            var again = context.newPage();
            again.navigate("/" + network.slug() + "/settings/programmes/new");
            assertThat(again.inputValue("[name=name_en]")).isEmpty();
            again.locator("[data-keep-back]").waitFor();
            assertThat(String.valueOf(again.evaluate(KEPT)))
                    .doesNotContain("Letters", "programmes", network.slug())
                    .doesNotContain(String.valueOf(again.evaluate(WITHOUT_KEY)));
            Seen.onPhoneAndDesk(again, "kept-offer", language);
            again.locator("[data-keep-back]").click();
            assertThat(again.inputValue("[name=name_en]")).isEqualTo("Letters of children");
            assertThat(again.inputValue("[name=about_en]"))
                    .isEqualTo("Two classes write\nto each other.");
            again.locator(SEND).last().click();
            assertThat(again.url()).contains("/programmes/");
            gone(again);
        }
    }

    /** What Kith has kept as a draft is not kept twice; what it could not keep is. */
    @Test
    void a_story_goes_on_without_a_line_from_where_its_draft_ended() {
        var scene = both.in(tests.published());
        try (var context = browser.open(Language.EN, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            var stories =
                    "/" + scene.network().slug() + "/links/" + scene.link().slug() + "/stories";
            page.navigate(stories);
            page.locator("main form .button").first().click();
            page.waitForURL("**/drafts/**");
            page.waitForResponse(
                    answer -> answer.status() == 204, () -> page.fill("#title", "A visit"));
            gone(page);
            var draft = page.url();
            context.setOffline(true);
            page.fill("#body", "We met in a school.");
            kept(page);
            page.close();
            context.setOffline(false);
            var again = context.newPage();
            again.navigate(draft);
            assertThat(again.inputValue("#title")).isEqualTo("A visit");
            assertThat(again.inputValue("#body")).isEmpty();
            again.waitForResponse(
                    answer -> answer.status() == 204,
                    () -> again.locator("[data-keep-back]").click());
            assertThat(again.inputValue("#body")).isEqualTo("We met in a school.");
            gone(again);
        }
    }

    /** The page was open for longer than its token was good. */
    @Test
    void what_arrives_when_it_is_sent_again_is_gone_as_well() {
        var network = tests.published();
        try (var context = browser.open(Language.EN, coordinator(network))) {
            var page = typed(context, network.slug());
            page.evaluate(
                    "document.querySelector('[data-keep] + form').elements._csrf.value = 'old'");
            page.locator(SEND).last().click();
            page.locator("[data-trouble]").waitFor();
            assertThat(page.evaluate(KEPT)).isNotEqualTo("");
            page.locator("main form.form button").click();
            page.waitForURL(url -> url.contains("/programmes/letters-of-children"));
            gone(page);
        }
    }

    @Test
    void what_is_left_in_a_trouble_stays() {
        var network = tests.published();
        try (var context = browser.open(Language.EN, coordinator(network))) {
            var page = typed(context, network.slug());
            page.evaluate(
                    "document.querySelector('[data-keep] + form').elements._csrf.value = 'old'");
            page.locator(SEND).last().click();
            page.locator("[data-trouble]").waitFor();
            page.navigate("/" + network.slug() + "/settings/programmes/new");
            page.locator("[data-keep-back]").waitFor();
        }
    }

    @Test
    void after_three_days_it_is_forgotten() {
        var network = tests.published();
        try (var context = browser.open(Language.EN, coordinator(network))) {
            var page = typed(context, network.slug());
            page.evaluate(
                    """
                    for (const [name, entry] of Object.entries(localStorage)) {
                        const older = { ...JSON.parse(entry), at: Date.now() - 73 * 60 * 60 * 1000 }
                        if (name.startsWith('kith.keep.')) localStorage.setItem(name, JSON.stringify(older))
                    }
                    """);
            var next = context.newPage();
            next.navigate("/me");
            gone(next);
        }
    }

    @Test
    void who_signs_out_or_in_as_somebody_else_leaves_nothing_behind() {
        var network = tests.published();
        var first = coordinator(network);
        try (var context = browser.open(Language.EN, first)) {
            typed(context, network.slug());
            context.addCookies(List.of(browser.cookie(coordinator(network))));
            var other = context.newPage();
            other.navigate("/me");
            gone(other);
            typed(context, network.slug());
            other.navigate("/me");
            other.locator(".masthead details:has(form[action='/sign-out']) summary").click();
            other.locator("form[action='/sign-out'] button").click();
            gone(other);
        }
    }

    @Test
    void of_who_is_not_signed_in_it_stays_in_the_window_and_without_what_they_need() {
        var network = tests.published();
        var here = "/" + network.slug() + "/gatherings/walk";
        var session = coordinator(network);
        var list = "/" + network.slug() + "/settings/gatherings";
        forms.post(list, GATHERING, session);
        forms.post(list + "/walk/publication", Map.of(), session);
        try (var context = browser.open(Language.EN, null)) {
            var page = context.newPage();
            page.navigate(here + "/attendance");
            page.fill("#name", "Huda Odeh");
            page.fill("#needs", "A wheelchair");
            page.check("#consent");
            kept(page);
            assertThat(String.valueOf(page.evaluate(KEPT)))
                    .contains("Huda")
                    .doesNotContain("wheelchair", "consent");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            context.setOffline(true);
            cut(page, SEND);
            context.setOffline(false);
            page.navigate(here + "/attendance");
            page.locator("[data-keep-back]").click();
            assertThat(page.inputValue("#name")).isEqualTo("Huda Odeh");
            assertThat(page.inputValue("#needs")).isEmpty();
            assertThat(page.isChecked("#consent")).isFalse();
            page.fill("#mail", "huda@test.kith");
            page.check("#consent");
            page.locator(SEND).last().click();
            page.locator("main .notice.success").waitFor();
            gone(page);
            var next = context.newPage();
            next.navigate(here + "/attendance");
            assertThat(next.locator("[data-keep-offer]").isVisible()).isFalse();
        }
    }

    @Test
    void who_wants_nothing_kept_turns_it_off_for_good() {
        var network = tests.published();
        try (var context = browser.open(Language.EN, coordinator(network))) {
            var page = typed(context, network.slug());
            page.locator("[data-keep-stop]").click();
            page.fill("[name=name_en]", "Something else");
            page.locator("[data-keep-off]").waitFor();
            page.reload();
            assertThat(page.locator("[data-keep-start]").isVisible()).isTrue();
            assertThat(page.locator("[data-keep-offer]").isVisible()).isFalse();
            gone(page);
        }
    }

    @Test
    void words_of_an_older_page_are_shown_and_do_not_replace_what_stands_there_now() {
        var scene = both.in(tests.published());
        var session = tests.signIn(scene.coordinator());
        var list = "/" + scene.network().slug() + "/settings/programmes";
        try (var context = browser.open(Language.EN, session)) {
            var page = context.newPage();
            page.navigate(list + "/new");
            page.fill("[name=name_en]", "Letters");
            page.locator(SEND).last().click();
            page.waitForURL(url -> url.contains("/programmes/letters"));
            gone(page);
            var change =
                    page.url().replaceFirst(".*/programmes/", list + "/").replaceFirst("\\?.*", "");
            page.navigate(change);
            page.fill("[name=about_en]", "Mine, unsent");
            kept(page);
            var other = context.newPage();
            other.navigate(change);
            other.locator("[data-keep-forget]").waitFor();
            var words = String.valueOf(other.evaluate(KEPT));
            other.fill("[name=about_en]", "Theirs");
            other.locator(SEND).last().click();
            gone(other);
            page.evaluate(
                    "entry => localStorage.setItem(entry[0], entry[1])",
                    List.of(words.split(",", 2)));
            page.navigate(change);
            page.locator("[data-keep-changed]").waitFor();
            assertThat(page.locator("[data-keep-changed]").textContent()).contains("Mine, unsent");
            assertThat(page.locator("[data-keep-back]").isVisible()).isFalse();
            assertThat(page.inputValue("[name=about_en]")).isEqualTo("Theirs");
        }
    }

    /** Nobody types there who would have to fear the next one at the same device. */
    @Test
    void nothing_is_kept_of_children_of_reports_of_signatures_and_of_signing_in()
            throws IOException {
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            var keeping =
                    templates
                            .filter(Files::isRegularFile)
                            .filter(KeptOnDevicePagesTest::keeps)
                            .map(one -> one.getName(3) + "/" + one.getFileName())
                            .toList();
            assertThat(keeping)
                    .as("those that ADR 43 names")
                    .containsExactlyInAnyOrder(
                            "agreement/wording.jte",
                            "attendance/attend.jte",
                            "conference/form.jte",
                            "conference/proposal.jte",
                            "discussion/_answer.jte",
                            "discussion/discussion-form.jte",
                            "gathering/form.jte",
                            "meeting/agenda-item.jte",
                            "meeting/minutes-form.jte",
                            "newsletter/words.jte",
                            "programme/form.jte",
                            "statement/write.jte",
                            "story/draft.jte");
        }
    }

    private static boolean keeps(Path template) {
        try {
            return Files.readString(template).contains("_keep(");
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private Page typed(BrowserContext context, String network) {
        var page = context.newPage();
        page.navigate("/" + network + "/settings/programmes/new");
        page.fill("[name=name_en]", "Letters of children");
        kept(page);
        return page;
    }

    private static void kept(Page page) {
        page.waitForFunction("() => " + KEPT.strip() + " !== ''");
    }

    private static void gone(Page page) {
        page.waitForFunction("() => " + KEPT.strip() + " === ''");
    }

    private static void cut(Page page, String button) {
        try {
            page.locator(button).last().click();
            page.waitForURL("chrome-error://**");
        } catch (PlaywrightException broken) {
            assertThat(broken.getMessage())
                    .containsAnyOf("ERR_INTERNET_DISCONNECTED", "chrome-error");
        }
    }

    private Token coordinator(Network network) {
        return tests.signIn(tests.join(network, Role.COORDINATOR));
    }
}
