package org.kith.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.introduction.Friends;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.place.Places;
import org.kith.shared.Language;

/** A group shares its record with other networks, and takes over what one of them says. */
@KithTest
class SharingPagesTest {

    private final TestNetworks tests;
    private final Browser browser;
    private final Friends friends;
    private final Communities communities;
    private final Places places;

    SharingPagesTest(
            TestNetworks tests,
            Browser browser,
            Friends friends,
            Communities communities,
            Places places) {
        this.tests = tests;
        this.browser = browser;
        this.friends = friends;
        this.communities = communities;
        this.places = places;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void what_one_network_shares_another_takes_over(Language language) {
        var theirs = tests.published();
        var ours = tests.published();
        var sharing = tests.join(theirs, Role.REPRESENTATIVE);
        var taking = tests.join(ours, Role.REPRESENTATIVE);
        var there = friends.community(theirs, "Jayyous");
        var same = Community.called(places.find(there.place()).orElseThrow());
        communities.record(ours.id(), Actor.KITH, same, null);
        var here = communities.find(ours.id(), same.id()).orElseThrow();
        friends.group(theirs, there, "Friends of Jayyous", sharing.mail());
        friends.group(ours, here, "Jayyous Circle", taking.mail());
        var path = "/" + theirs.slug() + "/communities/" + there.slug();
        try (var context = browser.open(language, tests.signIn(sharing))) {
            var page = context.newPage();
            page.navigate(path + "/edit");
            page.locator("textarea[name=about]").fill("Terraces and wells.");
            page.locator("main form .actions button").last().click();
            page.locator("form[action$='/sharing'] button").click();
            assertThat(page.locator("input[name=shared]").inputValue()).isEqualTo("false");
        }
        try (var context = browser.open(language, tests.signIn(taking))) {
            var page = context.newPage();
            page.navigate("/" + ours.slug() + "/communities/" + here.slug() + "#sharing");
            assertThat(page.locator("a[href='" + path + "']").count()).isOne();
            Seen.onPhoneAndDesk(page, "sharing", language);
            page.locator("a.take").click();
            assertThat(page.locator("textarea[name=about]").inputValue())
                    .isEqualTo("Terraces and wells.");
        }
    }
}
