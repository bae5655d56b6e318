package org.kith.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.gathering.Gathering;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Line;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;

import java.util.concurrent.atomic.AtomicInteger;

/** Two doors without a line, in a real browser: each goes on, and all is there when it is back. */
@KithTest
class DoorPagesTest {

    private static final String UNTOLD =
            """
            Object.entries(localStorage).filter(([name]) => name.startsWith('kith.door.'))
                .flatMap(([, state]) => JSON.parse(state).marks).length
            """;

    /** All pages that the device holds. */
    private static final String HELD =
            """
            caches.keys().then(names => Promise.all(names.map(async name => (await (await (await caches.open(name)).match(location.pathname)).text())))).then(String)
            """;

    private static final String LATER =
            """
            for (const [name, state] of Object.entries(localStorage)) {
                if (name.startsWith('kith.door.')) localStorage.setItem(name, JSON.stringify({ ...JSON.parse(state), until: 1 }))
            }
            """;

    private final TestNetworks tests;
    private final Placed placed;
    private final Attendances attendances;
    private final Browser browser;
    private final Forms forms;
    private final int port;

    DoorPagesTest(
            TestNetworks tests,
            Placed placed,
            Attendances attendances,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.placed = placed;
        this.attendances = attendances;
        this.browser = browser;
        this.forms = new Forms(port);
        this.port = port;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void marks_wait_for_the_line_through_a_reload_and_two_doors_are_put_together(
            Language language) {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var walk = placed.gathering(network, forms, session, "Walk");
        var huda = placed.person(network, walk, "Huda Odeh", 2);
        var ben = placed.person(network, walk, "Ben Jones", 1);
        var salma = placed.guest(network, walk, "سلمى عبد الرحمن", "Nadia Odeh");
        try (var line = new Line(port);
                var north = browser.open(language, session);
                var south = browser.open(language, session)) {
            var page = door(north, line.address(), network, walk);
            line.cut();
            tick(page, huda);
            page.check("[name=here][value='" + salma + "']");
            page.check("li:has-text('Nadia') [name=here]");
            page.locator("[data-door-offline]").waitFor();
            Seen.onPhoneAndDesk(page, "door-offline", language);
            reload(page);
            assertThat(page.isChecked(box(huda))).as("after a reload without a line").isTrue();
            page.fill("#find", "ben");
            assertThat(page.locator("[data-door] li:visible").count()).isOne();
            tick(page, ben);
            assertThat(page.evaluate(UNTOLD)).isEqualTo(4);
            assertThat(attendance(network, huda).isHere()).isFalse();
            assertThat(page.evaluate(HELD))
                    .asString()
                    .contains("Huda Odeh")
                    .doesNotContain("keeper", "A ramp");
            var other = door(south, browser.address(), network, walk);
            tick(other, huda);
            other.check("li:has-text('Nadia') [name=here]");
            other.locator("[data-door-sent]").waitFor();
            line.mend();
            page.locator("[data-door-send]").click();
            page.waitForFunction("() => " + UNTOLD.strip() + " === 0");
            assertThat(attendance(network, ben).isHere()).isTrue();
            assertThat(attendance(network, huda).isHere()).isTrue();
            assertThat(placed.marksOfGuests(network)).as("one of them at two doors").isEqualTo(3);
            assertThat(page.isChecked("li:has-text('Nadia') [name=here]")).isTrue();
            page.fill("#find", "");
            Seen.onPhoneAndDesk(page, "door-sent", language);
            page.locator("[data-door-close]").click();
            page.locator("[data-door-closed]").waitFor();
            assertThat(page.evaluate("caches.keys().then(all => all.length)")).isEqualTo(0);
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
            assertThat(page.content()).doesNotContain("Huda Odeh");
            var asked = new AtomicInteger();
            page.onRequest(request -> asked.incrementAndGet());
            page.evaluate("dispatchEvent(new Event('online'))");
            page.evaluate("fetch('/robots.txt').then(answer => answer.status)");
            assertThat(asked).as("one request, and none for the names").hasValue(1);
            assertThat(page.content()).doesNotContain("Huda Odeh");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void a_slip_at_one_door_takes_nothing_from_what_another_saw() {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var walk = placed.gathering(network, forms, session, "Walk");
        var huda = placed.person(network, walk, "Huda Odeh", 2);
        try (var line = new Line(port);
                var north = browser.open(Language.EN, session);
                var south = browser.open(Language.EN, session)) {
            var page = door(north, line.address(), network, walk);
            line.cut();
            var other = door(south, browser.address(), network, walk);
            tick(other, huda);
            other.locator("[data-door-sent]").waitFor();
            tick(page, huda);
            page.locator("[data-door-offline]").waitFor();
            page.uncheck(box(huda));
            assertThat(page.evaluate(UNTOLD)).isEqualTo(0);
            line.mend();
            page.locator("[data-door-send]").click();
            page.waitForFunction("box => document.querySelector(box).checked", box(huda));
            assertThat(attendance(network, huda).isHere()).isTrue();
        }
    }

    @Test
    void a_door_that_is_not_opened_again_forgets_its_names_all_the_same() {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var walk = placed.gathering(network, forms, session, "Walk");
        placed.person(network, walk, "Huda Odeh", 2);
        try (var context = browser.open(Language.EN, session)) {
            door(context, browser.address(), network, walk).close();
            var page = context.newPage();
            page.navigate("/me");
            assertThat(page.evaluate("caches.keys().then(all => all.length)")).isEqualTo(1);
            page.evaluate(LATER);
            page.reload();
            page.waitForFunction("() => !localStorage.length");
            assertThat(page.evaluate("caches.keys().then(all => all.length)")).isEqualTo(0);
        }
    }

    /** The page of the door without its script, as whoever takes the device would look at it. */
    @Test
    void what_the_device_serves_after_a_day_has_no_names() {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var walk = placed.gathering(network, forms, session, "Walk");
        placed.person(network, walk, "Huda Odeh", 2);
        try (var line = new Line(port);
                var context = browser.open(Language.EN, session)) {
            var page = door(context, line.address(), network, walk);
            line.cut();
            reload(page);
            assertThat(page.content()).contains("Huda Odeh");
            page.evaluate(
                    """
                    caches.keys().then(async ([name]) => {
                        const kept = await caches.open(name)
                        const held = await kept.match(location.pathname)
                        await kept.put(location.pathname, new Response(await held.text(), { headers: { 'Content-Type': 'text/html', 'Kith-Until': 1 } }))
                    })
                    """);
            page.reload();
            assertThat(page.evaluate(HELD)).asString().contains("data-door").doesNotContain("Huda");
            assertThat(page.content()).doesNotContain("Huda Odeh");
        }
    }

    @Test
    void after_a_day_the_names_are_gone_and_what_was_not_told_still_waits() {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var walk = placed.gathering(network, forms, session, "Walk");
        var huda = placed.person(network, walk, "Huda Odeh", 2);
        try (var line = new Line(port);
                var context = browser.open(Language.EN, session)) {
            var page = door(context, line.address(), network, walk);
            line.cut();
            tick(page, huda);
            page.locator("[data-door-offline]").waitFor();
            page.evaluate(LATER);
            reload(page);
            page.locator("[data-door-over]").waitFor();
            assertThat(page.content()).doesNotContain("Huda Odeh");
            reload(page);
            assertThat(page.content()).doesNotContain("Huda Odeh");
            assertThat(page.evaluate(UNTOLD)).isEqualTo(1);
            line.mend();
            page.locator("[data-door-send]").click();
            page.locator("[data-door-closed]").waitFor();
            assertThat(attendance(network, huda).isHere()).isTrue();
        }
    }

    @Test
    void nobody_leaves_or_signs_out_over_marks_that_were_not_told() {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var walk = placed.gathering(network, forms, session, "Walk");
        var huda = placed.person(network, walk, "Huda Odeh", 2);
        try (var line = new Line(port);
                var context = browser.open(Language.EN, session)) {
            var page = door(context, line.address(), network, walk);
            line.cut();
            tick(page, huda);
            page.locator("[data-door-offline]").waitFor();
            assertThat(
                            page.evaluate(
                                    "() => { const leaving = new Event('beforeunload', {"
                                            + " cancelable: true }); dispatchEvent(leaving); return"
                                            + " leaving.defaultPrevented }"))
                    .isEqualTo(true);
            line.mend();
            context.route("**/door/marks", route -> route.abort());
            var me = context.newPage();
            me.navigate(line.address() + "/me");
            me.locator(".masthead details:has(form[action='/sign-out']) summary").click();
            me.locator("form[action='/sign-out'] button").click();
            me.waitForURL("**/door/list");
            assertThat(me.evaluate(UNTOLD)).isEqualTo(1);
        }
    }

    @Test
    void without_scripts_its_form_notes_who_is_there() {
        var network = tests.published();
        var session = tests.signIn(tests.join(network, Role.COORDINATOR));
        var walk = placed.gathering(network, forms, session, "Walk");
        var huda = placed.person(network, walk, "Huda Odeh", 2);
        try (var context = browser.openWithoutScripts(Language.EN, session)) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/settings/gatherings/walk/door/list");
            page.check(box(huda));
            page.locator("[data-door-plain] button").click();
            assertThat(attendance(network, huda).isHere()).isTrue();
        }
    }

    /** Opened while there is a line, until the device holds it. */
    private static Page door(
            BrowserContext context, String address, Network network, Gathering gathering) {
        var page = context.newPage();
        page.onDialog(dialog -> dialog.accept());
        page.navigate(
                address
                        + "/"
                        + network.slug()
                        + "/settings/gatherings/"
                        + gathering.slug()
                        + "/door/list");
        page.locator("[data-door-ready]").waitFor();
        return page;
    }

    private static void reload(Page page) {
        page.reload();
        page.locator("[data-door-ready]").waitFor();
    }

    private static void tick(Page page, Attendance.Id of) {
        page.check(box(of));
    }

    private static String box(Attendance.Id of) {
        return "[name=here][value='" + of + "']";
    }

    private Attendance attendance(Network network, Attendance.Id id) {
        return attendances.find(network.id(), id).orElseThrow();
    }
}
