package org.kith.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.place.Place;
import org.kith.shared.Language;

import java.util.List;
import java.util.Set;

/**
 * What a network does not want to be suggested is not, in that network and as long as it says so.
 */
@KithTest
class SetAsideTest {

    private final SetAside setAside;
    private final Matcher matcher;
    private final TestNetworks tests;
    private final Ground ground;
    private final Browser browser;

    SetAsideTest(
            SetAside setAside,
            Matcher matcher,
            TestNetworks tests,
            Ground ground,
            Browser browser) {
        this.setAside = setAside;
        this.matcher = matcher;
        this.tests = tests;
        this.ground = ground;
        this.browser = browser;
    }

    @Test
    void it_is_not_suggested_in_this_network_until_it_is_again() {
        var network = tests.published();
        var other = tests.published();
        var here = ground.place("Here", "XA", -30, 60, 9000);
        var there = ground.place("There", "XD", -30, 61, 9000);
        assertThat(suggested(network, here)).contains(there);

        setAside.add(network.id(), Actor.KITH, there, "No friend of ours");
        setAside.add(network.id(), Actor.KITH, there, "Said again");
        assertThat(suggested(network, here)).doesNotContain(there);
        assertThat(suggested(other, here)).contains(there);
        assertThat(setAside.all(network.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.because()).isEqualTo("No friend of ours"));
        assertThat(setAside.all(other.id())).isEmpty();

        setAside.end(other.id(), Actor.KITH, there);
        assertThat(suggested(network, here)).doesNotContain(there);
        setAside.end(network.id(), Actor.KITH, there);
        assertThat(suggested(network, here)).contains(there);
    }

    @Test
    void a_community_that_the_network_has_recorded_is_suggested_nevertheless() {
        var network = tests.published();
        var here = ground.place("Here", "XA", -31, 60, 9000);
        var there = ground.place("There", "XD", -31, 61, 9000);
        setAside.add(network.id(), Actor.KITH, there, "Not yet");
        ground.town(network, there);
        assertThat(suggested(network, here)).contains(there);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_coordinator_sets_it_aside_and_takes_that_back_on_the_pages_alone(Language language) {
        var network = tests.published();
        ground.place("Seeking", "XE", -32, 60, 9000);
        var coordinator = tests.join(network, Role.COORDINATOR);
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/partners?who=Abu+Dis&country=XE");
            page.locator("a[href*='/partners/set-aside/']").first().click();
            page.locator("main form button").click();
            assertThat(page.locator("[aria-invalid=true]").count()).isOne();
            Seen.onPhoneAndDesk(page, "set-aside-asked", language);
            page.locator("[name=because]").fill("لا نعرفهم");
            page.locator("main form button").first().click();
            assertThat(page.locator("main").innerText()).contains("لا نعرفهم", "Seeking");
            Seen.onPhoneAndDesk(page, "set-aside", language);
            ended(page);
        }
        try (var context =
                browser.open(language, tests.signIn(tests.join(network, Role.REPRESENTATIVE)))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/partners?who=Abu+Dis&country=XE");
            assertThat(page.locator("a[href*='/partners/set-aside']").count()).isZero();
            var answer = page.navigate("/" + network.slug() + "/partners/set-aside");
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    private static void ended(Page page) {
        page.locator("main form button").first().click();
        assertThat(page.locator("main").innerText()).doesNotContain("Seeking");
    }

    private List<Place.Id> suggested(Network network, Place.Id here) {
        var wish = Wish.of(new Wish.AtPlace(here)).in(Set.of("XD"));
        return matcher.suggest(network.id(), wish, 500).stream()
                .map(one -> one.candidate().place())
                .toList();
    }
}
