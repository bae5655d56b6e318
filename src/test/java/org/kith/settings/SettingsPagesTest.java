package org.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.introduction.Friends;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.twinning.Link;
import org.kith.twinning.Links;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

/** A coordinator gives a network its look and its words, in a browser. */
@KithTest
class SettingsPagesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final Links links;
    private final Browser browser;

    SettingsPagesTest(TestNetworks tests, Friends friends, Links links, Browser browser) {
        this.tests = tests;
        this.friends = friends;
        this.links = links;
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_network_looks_as_its_coordinator_decides(Language language) throws IOException {
        var network = tests.published();
        var a = friends.community(network, "Camden");
        var b = friends.community(network, "Jayyous");
        var link = Link.between(Link.Kind.TWINNING, List.of(a.id()), List.of(b.id()));
        links.record(network.id(), Actor.KITH, link, null);
        var coordinator = tests.join(network, Role.COORDINATOR);
        try (var context = browser.open(language, tests.signIn(coordinator))) {
            var page = context.newPage();
            page.navigate("/" + network.slug() + "/settings");
            page.fill("#name", "Camden & Jayyous");
            page.fill("#accent", "#ff9900");
            press(page, "form[action$='/settings'] .button:not([name])");
            assertThat(page.locator("#accent-error").innerText()).contains("#ff9900");
            assertThat(page.inputValue("#name")).isEqualTo("Camden & Jayyous");
            Seen.onPhoneAndDesk(page, "settings-refused", language);
            press(page, "button[name=take]");
            assertThat(page.locator("[role=status]").count()).isEqualTo(1);
            page.setInputFiles("#file", new FilePayload("logo.png", "image/png", logo()));
            press(page, "form[action$='/logo'] button");
            assertThat(page.locator(".masthead .logo").getAttribute("alt"))
                    .isEqualTo("Camden & Jayyous");
            Seen.onPhoneAndDesk(page, "settings", language);
            page.navigate("/" + network.slug() + "/settings/words");
            page.fill("#web-nav-links", language == Language.AR ? "الشراكات" : "Partnerships");
            page.fill(
                    "#twinning-record",
                    language == Language.AR ? "سجّل شراكة" : "Record a partnership");
            press(page, "form.form .button");
            Seen.onPhoneAndDesk(page, "settings-words", language);
            page.navigate("/" + network.slug() + "/links");
            Seen.onPhoneAndDesk(page, "links-labelled", language);
            page.navigate("/" + network.slug());
            Seen.onPhoneAndDesk(page, "home-look", language);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Seen.onPhoneAndDesk(page, "home-look-dark", language);
        }
    }

    private static byte[] logo() throws IOException {
        var image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0xb45309));
        pen.fillOval(20, 20, 260, 260);
        pen.setColor(new Color(0x145a54));
        pen.fillOval(300, 20, 260, 260);
        pen.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
