package org.kith.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.pages.Windows.Reader;
import org.kith.shared.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every page keeps, whichever room it belongs to. */
@KithTest
class PagesTest {

    private static final int MOST_BYTES = 50 * 1024;
    private static final Set<String> TRAVELS_FIRST = Set.of("document", "stylesheet", "script");

    private final Browser browser;
    private final Windows windows;
    private final TestNetworks tests;

    PagesTest(Browser browser, Windows windows, TestNetworks tests) {
        this.browser = browser;
        this.windows = windows;
        this.tests = tests;
    }

    @BeforeEach
    void show_what_kith_ships_and_nothing_else() {
        tests.hideAll();
    }

    static List<MainPage> pages() {
        return MainPage.ALL;
    }

    static Stream<Arguments> pagesInLanguages() {
        return MainPage.ALL.stream()
                .flatMap(
                        page ->
                                Stream.of(Language.EN, Language.AR, Language.HE)
                                        .map(language -> arguments(page, language)));
    }

    @ParameterizedTest
    @MethodSource("pagesInLanguages")
    void a_page_can_be_used_by_everybody_on_a_phone_on_a_desk_and_in_the_dark(
            MainPage main, Language language) {
        try (var page = windows.of(reader(main, language, true)).newPage()) {
            page.navigate(main.address());
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.direction());
            Seen.onPhoneAndDesk(page, main.name(), language);
            if (language == Language.EN) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                assertThat(Seen.barriers(page)).as("in the dark").isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_first_load_asks_no_other_host_breaks_no_rule_and_is_at_most_fifty_kilobytes(
            MainPage main) {
        try (var context = windows.anew(reader(main, Language.EN, true))) {
            var asked = new ArrayList<String>();
            var loaded = new ArrayList<Request>();
            context.onRequestFinished(loaded::add);
            var complaints = new ArrayList<String>();
            context.onRequest(request -> asked.add(request.url()));
            context.onConsoleMessage(message -> complain(message, main, complaints));
            context.onWebError(error -> complaints.add(error.error()));
            context.newPage().navigate(main.address());
            assertThat(asked)
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith(browser.address()) || url.startsWith("data:"));
            assertThat(complaints).isEmpty();
            var bytes = new PageBytes(main, List.copyOf(loaded));
            PageBytes.note(bytes);
            assertThat(bytes.sent(TRAVELS_FIRST)).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_whole_without_scripts(MainPage main) {
        try (var page = windows.of(reader(main, Language.EN, false)).newPage()) {
            var answer = page.navigate(main.address());
            assertThat(answer.status()).isEqualTo(main.status());
            assertThat(page.locator("main h1").innerText()).isNotBlank();
        }
    }

    @Test
    void of_a_list_that_was_narrowed_a_browser_keeps_the_address_alone() {
        try (var context = browser.open(Language.EN, tests.signIn(tests.person(false)))) {
            var page = context.newPage();
            page.navigate("/world/communities");
            page.selectOption("#f-kind", "town");
            page.waitForURL("**/communities?*kind=town*");
            var kept = "Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()";
            assertThat(page.evaluate(kept)).isIn("", "htmx-current-path-for-history");
            page.goBack();
            assertThat(page.locator("#list").count()).isEqualTo(1);
        }
    }

    private static Reader reader(MainPage main, Language language, boolean scripts) {
        return new Reader(language, main.role(), main.network(), scripts);
    }

    /** The browser reports the page's own status too, where it is not 200. */
    private static void complain(ConsoleMessage message, MainPage main, List<String> complaints) {
        var ownStatus =
                main.status() != 200
                        && message.location().contains(main.address())
                        && message.text().contains(String.valueOf(main.status()));
        if (!ownStatus && Set.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
        }
    }
}
