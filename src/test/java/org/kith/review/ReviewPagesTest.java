package org.kith.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.community.Community;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.Links;

import java.util.List;
import java.util.UUID;

/** The queue by hand, in a browser: looked for, told apart, merged, parted again. */
@KithTest
class ReviewPagesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Links links;
    private final Looks looks;
    private final Looking looking;
    private final Browser browser;

    ReviewPagesTest(
            TestNetworks tests,
            Friends friends,
            Links links,
            Looks looks,
            Looking looking,
            Browser browser) {
        this.tests = tests;
        this.friends = friends;
        this.links = links;
        this.looks = looks;
        this.looking = looking;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_coordinator_decides_on_the_pages_alone(Language language) {
        var network = tests.published();
        var coordinator = friends.person(network, Role.COORDINATOR);
        var abuDis = friends.community(network, "Abu Dis");
        var abuDeis = friends.community(network, "أبو ديس");
        var camden = friends.community(network, "Camden");
        friends.community(network, "Camdene");
        friends.group(network, abuDis, "CADFA", "huda@example.org");
        friends.group(network, abuDeis, "Camden Abu Dis Friendship Association", null);
        link(network, abuDis, camden);
        link(network, camden, abuDeis);
        assertThat(looks.begin(network.id())).isTrue();
        looking.run(network.id());

        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/review");
            Seen.onPhoneAndDesk(page, "review-queue", language);
            tellsApart(page, language);
            merges(page, language, network);
            partsAgain(page, network, abuDeis);
        }
        nobodyElse(network, friends.person(network, Role.REPRESENTATIVE));
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void groups_and_links_stand_side_by_side_too_and_a_refusal_says_why(Language language) {
        var network = tests.published();
        var coordinator = friends.person(network, Role.COORDINATOR);
        var abuDis = friends.community(network, "Abu Dis");
        var abuDeis = friends.community(network, "Abu Deis");
        var camden = friends.community(network, "Camden");
        friends.group(network, abuDis, "CADFA", "huda@example.org");
        friends.group(network, abuDis, "Camden Abu Dis Friendship Association", null);
        link(network, abuDis, camden);
        cluster(network, camden, abuDis, abuDeis);
        link(network, abuDis, abuDeis);
        assertThat(looks.begin(network.id())).isTrue();

        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            var queue = "/" + network.slug() + "/review";
            page.navigate(queue);
            Seen.onPhoneAndDesk(page, "review-looking", language);
            looking.run(network.id());
            page.navigate(queue);
            page.locator(".rows a[href*='/review/group/']").first().click();
            Seen.onPhoneAndDesk(page, "review-group", language);
            press(page, "article button");
            assertThat(page.url()).contains("/groups/");
            page.navigate(queue);
            page.locator(".rows a[href*='/review/community/']").first().click();
            press(page, "article button");
            Seen.onPhoneAndDesk(page, "review-refused", language);
            assertThat(page.locator("[role=alert]").innerText()).isNotBlank();
            page.navigate(queue);
            page.locator(".rows a[href*='/review/link/']").first().click();
            Seen.onPhoneAndDesk(page, "review-link", language);
            press(page, "article button");
            assertThat(page.url()).contains("/links/");
        }
    }

    @Test
    void bad_addresses_and_ids_are_answered_not_obeyed() {
        var network = tests.published();
        var coordinator = friends.person(network, Role.COORDINATOR);
        friends.community(network, "Newport");
        friends.community(network, "Newporte");
        assertThat(looks.begin(network.id())).isTrue();
        looking.run(network.id());
        try (var context = browser.open(Language.EN, tests.signIn(coordinator))) {
            var page = context.newPage();
            var queue = "/" + network.slug() + "/review";
            for (var wrong :
                    List.of(
                            "/town/a/b",
                            "/community/a/b",
                            "/group/" + new UUID(1, 2) + "/" + new UUID(3, 4),
                            "?page=x")) {
                assertThat(page.navigate(queue + wrong).status()).as(wrong).isIn(400, 404);
            }
            assertThat(page.navigate(queue + "?page=-7").status()).isEqualTo(200);
            page.locator(".rows a").first().click();
            page.locator("input[name=keep]")
                    .first()
                    .evaluate("field => field.value = '" + new UUID(5, 6) + "'");
            press(page, "article button");
            assertThat(page.locator("main").innerText()).doesNotContain("Newport");
            page.navigate(queue);
            assertThat(page.locator("form[action$='/undo']").count()).isZero();
            assertThat(page.locator(".rows a").count()).isEqualTo(1);
        }
    }

    private void cluster(Network network, Community a, Community b, Community other) {
        links.record(
                network.id(),
                Actor.KITH,
                Link.between(
                        Link.Kind.CLUSTER_PARTNERSHIP,
                        List.of(a.id()),
                        List.of(b.id(), other.id())),
                null);
    }

    private static void tellsApart(Page page, Language language) {
        page.locator(".rows a", new Page.LocatorOptions().setHasText("Camdene")).click();
        press(page, "form[action$='/different'] button");
        assertThat(page.locator("#reason-error").innerText()).isNotBlank();
        Seen.onPhoneAndDesk(page, "review-pair-refused", language);
        page.fill("#reason", "Another town");
        press(page, "form[action$='/different'] button");
        assertThat(page.locator(".rows").innerText()).doesNotContain("Camdene");
    }

    private static void merges(Page page, Language language, Network network) {
        page.locator(".rows a", new Page.LocatorOptions().setHasText("Abu Dis")).first().click();
        press(page, "form[action$='/same'] button");
        page.locator(".rows a").first().click();
        Seen.onPhoneAndDesk(page, "review-pair", language);
        page.locator("article", new Page.LocatorOptions().setHasText("Abu Dis"))
                .first()
                .locator("button")
                .click();
        assertThat(page.url()).contains("/communities/");
        page.navigate("/" + network.slug() + "/review");
        Seen.onPhoneAndDesk(page, "review-merged", language);
    }

    private static void partsAgain(Page page, Network network, Community abuDeis) {
        press(page, "form[action$='/undo'] button");
        assertThat(page.locator("form[action$='/undo']").count()).isZero();
        page.navigate("/" + network.slug() + "/communities/" + abuDeis.slug());
        assertThat(page.url()).endsWith(abuDeis.slug());
    }

    private void nobodyElse(Network network, Person other) {
        try (var context = browser.open(Language.EN, tests.signIn(other))) {
            var page = context.newPage();
            assertThat(page.navigate("/" + network.slug() + "/review").status()).isEqualTo(403);
        }
    }

    private void link(Network network, Community a, Community b) {
        links.record(
                network.id(),
                Actor.KITH,
                Link.between(Link.Kind.TWINNING, List.of(a.id()), List.of(b.id())),
                null);
    }

    private static void press(Page page, String button) {
        page.locator(button).first().click();
    }
}
