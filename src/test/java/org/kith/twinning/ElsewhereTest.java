package org.kith.twinning;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.CheckOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Communities;
import org.kith.community.Community;
import org.kith.community.Recorded;
import org.kith.introduction.Friends;
import org.kith.network.Network;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.place.Place;
import org.kith.place.Places;
import org.kith.shared.Language;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who records a link learns that another network has it, and of what is not public nothing. */
@KithTest
class ElsewhereTest {

    private static final Place.Id NABLUS = Place.Id.of("g282615");
    private static final Place.Id ABU_DIS = Place.Id.of("g285279");
    private static final Place.Id EL_TARTER = Place.Id.of("g3039154");
    private static final Place.Id SOLDEU = Place.Id.of("g3038999");

    private final Elsewhere elsewhere;
    private final TestNetworks tests;
    private final Communities communities;
    private final Places places;
    private final Links links;
    private final Browser browser;
    private final Friends friends;

    ElsewhereTest(
            Elsewhere elsewhere,
            TestNetworks tests,
            Communities communities,
            Places places,
            Links links,
            Browser browser,
            Friends friends) {
        this.elsewhere = elsewhere;
        this.tests = tests;
        this.communities = communities;
        this.places = places;
        this.links = links;
        this.browser = browser;
        this.friends = friends;
    }

    @Test
    void a_link_of_a_published_network_is_told_in_either_direction() {
        var theirs = tests.published();
        var ours = tests.published();
        var link = link(theirs, SOLDEU, ABU_DIS);
        for (var sides : List.of(List.of(SOLDEU, ABU_DIS), List.of(ABU_DIS, SOLDEU))) {
            assertThat(known(ours, sides.getFirst(), sides.getLast()))
                    .filteredOn(one -> one.network().id().equals(theirs.id()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.slug()).isEqualTo(link))
                    .satisfies(one -> assertThat(one.label()).contains("أبو ديس"))
                    .satisfies(one -> assertThat(one.path()).startsWith("/" + theirs.slug()));
        }
        assertThat(known(ours, SOLDEU, EL_TARTER)).isEmpty();
        assertThat(known(ours, SOLDEU, SOLDEU)).isEmpty();
    }

    @Test
    void ones_own_links_and_those_of_a_network_that_is_not_published_are_not_told() {
        var hidden = tests.unpublished();
        var ours = tests.published();
        link(hidden, SOLDEU, NABLUS);
        link(ours, SOLDEU, NABLUS);
        assertThat(known(ours, SOLDEU, NABLUS))
                .extracting(one -> one.network().id())
                .doesNotContain(ours.id(), hidden.id());
        assertThat(known(hidden, SOLDEU, NABLUS))
                .extracting(one -> one.network().id())
                .contains(ours.id())
                .doesNotContain(hidden.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void it_is_told_before_the_link_is_recorded(Language language) {
        var theirs = tests.published();
        var ours = tests.published();
        link(theirs, SOLDEU, ABU_DIS);
        community(ours, SOLDEU);
        var ofAbuDis = community(ours, ABU_DIS);
        var person = tests.join(ours, Role.REPRESENTATIVE);
        var abuDis = communities.find(ours.id(), ofAbuDis).orElseThrow();
        friends.group(ours, abuDis, "Friends", person.mail());
        var somebody = tests.signIn(person);
        try (var context = browser.open(language, somebody)) {
            var page = context.newPage();
            page.navigate("/" + ours.slug() + "/record/link?a=abu-dis&b=soldeu");
            page.locator("button[name=do][value=next]").click();
            page.locator("input[name=kind]").first().check(new CheckOptions().setForce(true));
            page.locator("main select[name=stage]").selectOption("contact");
            page.locator("main form .actions button").last().click();
            assertThat(page.locator("#elsewhere").count()).isOne();
            assertThat(page.locator("a[href^='/" + theirs.slug() + "/links/']").count()).isOne();
            Seen.onPhoneAndDesk(page, "link-elsewhere", language);
        }
    }

    private List<KnownElsewhere> known(Network here, Place.Id a, Place.Id b) {
        return elsewhere.between(here.id(), Set.of(a), Set.of(b), Language.AR);
    }

    private String link(Network network, Place.Id a, Place.Id b) {
        var link =
                Link.between(
                        Link.Kind.TWINNING,
                        List.of(community(network, a)),
                        List.of(community(network, b)));
        links.record(network.id(), Actor.KITH, link, null);
        return links.find(network.id(), link.id()).orElseThrow().slug();
    }

    private Community.Id community(Network network, Place.Id place) {
        var town = Community.called(places.find(place).orElseThrow());
        return switch (communities.record(network.id(), Actor.KITH, town, (UUID) null)) {
            case Recorded.Added<Community>(Community added) -> added.id();
            case Recorded.AlreadyHere<Community>(Community here) -> here.id();
        };
    }
}
