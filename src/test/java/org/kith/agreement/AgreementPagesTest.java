package org.kith.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.TestNetworks;
import org.kith.account.Person;
import org.kith.account.Role;
import org.kith.agreement.Agreement.Kind;
import org.kith.introduction.Friends;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.twinning.BothSides;
import org.kith.twinning.Sides.Side;
import org.springframework.beans.factory.annotation.Value;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/** The whole way by hand, in a browser: begun, written by both, approved, in force, withdrawn. */
@KithTest
class AgreementPagesTest {

    private final TestNetworks tests;
    private final Friends friends;
    private final BothSides both;
    private final Agreeing agreeing;
    private final Agreements agreements;
    private final Approvals approvals;
    private final Browser browser;
    private final Forms forms;

    AgreementPagesTest(
            TestNetworks tests,
            Friends friends,
            BothSides both,
            Agreeing agreeing,
            Agreements agreements,
            Approvals approvals,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.friends = friends;
        this.both = both;
        this.agreeing = agreeing;
        this.agreements = agreements;
        this.approvals = approvals;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void an_agreement_goes_from_a_template_to_a_signed_paper_and_back(Language language)
            throws IOException {
        var scene = both.in(tests.published());
        begins(scene, language);
        bothWriteAtOnce(scene, language);
        approves(scene, language);
        signs(scene, language);
        looksFromOutside(scene, language);
        withdraws(scene, language);
    }

    private void begins(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate(link(scene));
            page.locator("main a[href$='/agreements/new']").click();
            press(page, "form[method=post] button");
            assertThat(page.locator("#kind .error").innerText()).isNotBlank();
            page.locator("#kind [value=friendship_agreement]").check();
            page.locator("#first").selectOption("en");
            page.locator("#second").selectOption("en");
            press(page, "form[method=post] button");
            assertThat(page.locator("main .summary").count()).isEqualTo(1);
            Seen.onPhoneAndDesk(page, "agreement-start", language);
            page.locator("#second").selectOption("ar");
            press(page, "form[method=post] button");
            assertThat(page.locator("#second_body").inputValue()).contains("Abu Dis");
            Seen.onPhoneAndDesk(page, "agreement-wording", language);
            page.fill("#first_title", "");
            page.fill("#review_on", "2028-05-31");
            page.fill("#ends_on", "2027-05-31");
            press(page, "form[method=post] button");
            assertThat(page.locator("#first_title-error").innerText()).isNotBlank();
            assertThat(page.locator("#ends_on-error").innerText()).isNotBlank();
            page.fill("#first_title", "Our friendship");
            page.fill("#ends_on", "");
            press(page, "form[method=post] button");
            assertThat(page.locator("main .tongues h2").first().innerText())
                    .isEqualTo("Our friendship");
            Seen.onPhoneAndDesk(page, "agreement-draft", language);
        }
    }

    private void bothWriteAtOnce(BothSides.Scene scene, Language language) {
        try (var hers = browser.open(language, tests.signIn(scene.huda()));
                var mine = browser.open(language, tests.signIn(scene.anna()))) {
            var huda = hers.newPage();
            huda.navigate(address(scene) + "/text");
            var anna = mine.newPage();
            anna.navigate(address(scene) + "/text");
            anna.fill("#first_body", "We are friends, and remain so.");
            press(anna, "form[method=post] button");
            huda.fill("#second_body", "نحن أصدقاء (Camden)، ونبقى كذلك.");
            press(huda, "form[method=post] button");
            assertThat(huda.locator("#second_body").inputValue()).contains("ونبقى كذلك");
            assertThat(huda.locator("#first_body").inputValue()).contains("remain so");
            assertThat(huda.locator("main ins").count()).isPositive();
            Seen.onPhoneAndDesk(huda, "agreement-overtaken", language);
            press(huda, "form[method=post] button");
            huda.locator("main a[href*='/differences']").first().click();
            assertThat(huda.locator("main ins").first().innerText()).isNotBlank();
            huda.locator("#from").selectOption("1");
            huda.locator("main .filters button").click();
            Seen.onPhoneAndDesk(huda, "agreement-differences", language);
        }
    }

    private void approves(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.anna()))) {
            var page = context.newPage();
            page.navigate(address(scene));
            press(page, "form[action$='/approval'] button");
            assertThat(page.locator("#signatory-error").innerText()).isNotBlank();
            page.fill("#signatory", "Anna Smith, chair");
            press(page, "form[action$='/approval'] button");
            assertThat(page.locator("main [data-waits=b]").count()).isEqualTo(1);
            assertThat(page.locator("main [data-waits=a]").count()).isZero();
        }
    }

    private void signs(BothSides.Scene scene, Language language) throws IOException {
        try (var context = browser.open(language, tests.signIn(scene.huda()))) {
            var page = context.newPage();
            page.navigate("/" + scene.network().slug() + "/waiting");
            Seen.onPhoneAndDesk(page, "agreement-waiting", language);
            page.locator("main .rows a[href*='/agreements/']").first().click();
            page.locator("main a[href$='/paper']").click();
            page.fill("#signatory", "هدى، رئيسة البلدية");
            page.fill("#signed_on", "2026-11-20");
            page.setInputFiles(
                    "#file",
                    file(
                            "paper.pdf",
                            "application/pdf",
                            "<html>".getBytes(StandardCharsets.UTF_8)));
            press(page, "form[action$='/paper'] button");
            assertThat(page.locator("#file-error").innerText()).isNotBlank();
            assertThat(page.locator("#signatory").inputValue()).isEqualTo("هدى، رئيسة البلدية");
            Seen.onPhoneAndDesk(page, "agreement-paper", language);
            page.setInputFiles("#file", file("paper.png", "image/png", png()));
            press(page, "form[action$='/paper'] button");
            assertThat(page.locator("main [data-waits]").count()).isZero();
            assertThat(only(scene).inForceAt()).isNotNull();
            Seen.onPhoneAndDesk(page, "agreement-in-force", language);
        }
    }

    private void looksFromOutside(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, null)) {
            var page = context.newPage();
            page.navigate(link(scene));
            assertThat(page.locator("main a[href*='/agreements']").count()).isZero();
        }
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate(link(scene));
            Seen.onPhoneAndDesk(page, "agreement-on-link", language);
            page.locator("main a[href*='/agreements/']").first().click();
            assertThat(page.locator("main a[href*='/scans/']").count()).isEqualTo(1);
            assertThat(page.locator("main form[method=post]").count()).isZero();
        }
    }

    private void withdraws(BothSides.Scene scene, Language language) {
        try (var context = browser.open(language, tests.signIn(scene.huda()))) {
            var page = context.newPage();
            page.navigate(address(scene));
            page.locator("main details > summary").first().click();
            press(page, "form[action$='/withdrawal'] button");
            assertThat(page.locator("#because-error").innerText()).isNotBlank();
            page.fill("#because", "قرار المجلس");
            press(page, "form[action$='/withdrawal'] button");
            assertThat(only(scene).ended()).isNotNull();
            Seen.onPhoneAndDesk(page, "agreement-withdrawn", language);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void a_coordinator_writes_templates_and_goes_back_to_ours(Language language) {
        var scene = both.in(tests.published());
        try (var context = browser.open(language, tests.signIn(scene.coordinator()))) {
            var page = context.newPage();
            page.navigate("/" + scene.network().slug() + "/agreement-templates");
            Seen.onPhoneAndDesk(page, "agreement-templates", language);
            page.locator("main a[href$='/letter_of_intent/ar']").click();
            page.fill("#body", "");
            press(page, "form[method=post] button");
            assertThat(page.locator("#body-error").innerText()).isNotBlank();
            page.fill("#body", "نص شبكتنا بين {first} و{second}");
            press(page, "form[method=post] button");
            var draft = agreeing.draft(scene, Kind.LETTER_OF_INTENT);
            assertThat(agreeing.found(scene, draft).newest().text().second().body())
                    .startsWith("نص شبكتنا بين")
                    .contains("Abu Dis");
            page.locator("main a[href$='/letter_of_intent/ar']").click();
            Seen.onPhoneAndDesk(page, "agreement-template", language);
            press(page, "button.danger");
            page.locator("main a[href$='/letter_of_intent/ar']").click();
            assertThat(page.locator("#body").inputValue()).doesNotContain("نص شبكتنا");
        }
    }

    @Test
    void nobody_approves_for_a_side_that_is_not_theirs_and_strangers_see_nothing() {
        var scene = both.in(tests.published());
        var id = agreeing.draft(scene, Kind.LETTER_OF_INTENT);
        var newest = agreeing.found(scene, id).newest();
        var here = link(scene) + "/agreements/" + id;
        var word =
                Map.of(
                        "version", "1",
                        "sha256", newest.sha256(),
                        "signatory", "Anna",
                        "side", "b");
        var stranger = friends.person(scene.network(), Role.REPRESENTATIVE);
        assertThat(post(here + "/approval", scene.anna(), word)).isEqualTo(422);
        assertThat(post(here + "/approval", stranger, word)).isEqualTo(404);
        assertThat(post(here + "/approval", scene.coordinator(), word)).isEqualTo(404);
        assertThat(post(here + "/text", scene.coordinator(), Map.of())).isEqualTo(404);
        for (var page : new String[] {"", "/agreement.pdf", "/versions/1", "/differences"}) {
            assertThat(get(here + page, stranger)).as(page).isEqualTo(404);
            assertThat(get(here + page, scene.coordinator())).as(page).isEqualTo(200);
            assertThat(get(here + page, scene.huda())).as(page).isEqualTo(200);
        }
        assertThat(approvals.of(scene.network().id(), id)).isEmpty();
        assertThat(post(here + "/approval", scene.anna(), other(word, "sha256", "00")))
                .as("another text")
                .isEqualTo(409);
        assertThat(post(here + "/approval", scene.anna(), other(word, "side", "a"))).isEqualTo(303);
        assertThat(approvals.of(scene.network().id(), id))
                .extracting(Approval::side)
                .containsExactly(Side.A);
    }

    private static Map<String, String> other(Map<String, String> word, String field, String value) {
        var changed = new HashMap<>(word);
        changed.put("side", "a");
        changed.put(field, value);
        return changed;
    }

    private int post(String path, Person who, Map<String, String> form) {
        return forms.post(path, form, tests.signIn(who)).statusCode();
    }

    private int get(String path, @Nullable Person who) {
        return forms.get(path, who == null ? null : tests.signIn(who)).statusCode();
    }

    private Agreement only(BothSides.Scene scene) {
        return agreements.of(scene.network().id(), scene.link().id()).getFirst();
    }

    private String address(BothSides.Scene scene) {
        return link(scene) + "/agreements/" + only(scene).id();
    }

    private static String link(BothSides.Scene scene) {
        return "/" + scene.network().slug() + "/links/" + scene.link().slug();
    }

    private static FilePayload file(String name, String type, byte[] bytes) {
        return new FilePayload(name, type, bytes);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static void press(Page page, String button) {
        page.locator("main " + button).first().click();
    }
}
