package org.kith.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Role;
import org.kith.account.Token;
import org.kith.introduction.Friends;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.pictured.PictureConsent;
import org.kith.pictured.Pictures;
import org.kith.shared.Language;

import java.awt.Color;
import java.nio.charset.StandardCharsets;

/** Pictures come into an album in the browser, and are looked at. */
@KithTest
class AlbumPagesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Browser browser;
    private final Pictures pictures;

    AlbumPagesTest(TestNetworks tests, Friends friends, Browser browser, Pictures pictures) {
        this.tests = tests;
        this.friends = friends;
        this.browser = browser;
        this.pictures = pictures;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void several_are_sent_described_and_shown(Language language) {
        var network = tests.published();
        var person = tests.join(network, Role.REPRESENTATIVE);
        var community = friends.community(network, "Jayyous");
        var group = friends.group(network, community, "Friends", person.mail());
        pictures.given(network, group, PictureConsent.Scope.EVERYBODY, "Huda", Token.random());
        try (var context = browser.open(language, tests.signIn(person))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/groups/" + group.slug());
            page.locator("a[href$='/pictures/new']").click();
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload[] {
                                file(
                                        "olives.jpg",
                                        Photographs.jpeg(1800, 1200, new Color(0x60, 0x78, 0x30))),
                                file(
                                        "gate.jpg",
                                        Photographs.jpeg(900, 1200, new Color(0xa0, 0x60, 0x40))),
                                file("notes.txt", "notes".getBytes(StandardCharsets.UTF_8))
                            });
            page.locator("form[action$='/files'] button").click();
            assertThat(page.locator(".draft img").count()).isEqualTo(2);
            page.locator("input[name=people][value=named]").check();
            page.locator("input[name=meant][value=everybody]").check();
            page.locator(".draft input[maxlength]").first().fill("Olive trees");
            page.locator("form[action$='/pictures#told'] button").click();
            assertThat(page.locator("#consent-error").count()).isOne();
            assertThat(page.locator(".draft input[maxlength]").first().inputValue())
                    .isEqualTo("Olive trees");
            Seen.onPhoneAndDesk(page, "media-told", language);
            page.locator("input[name=consent]").check();
            page.locator("form[action$='/pictures#told'] button").click();
            assertThat(page.locator("ul.album img").count()).isEqualTo(2);
            Seen.onPhoneAndDesk(page, "media-album", language);
            page.locator("ul.album a").last().click();
            Seen.onPhoneAndDesk(page, "media-picture", language);
            page.locator("a[href$='/edit']").click();
            Seen.onPhoneAndDesk(page, "media-change", language);
            page.navigate("/" + network.slug() + "/groups/" + group.slug());
            assertThat(page.locator("ul.album img").count()).isEqualTo(2);
            Seen.onPhoneAndDesk(page, "media-on-group", language);
        }
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }
}
