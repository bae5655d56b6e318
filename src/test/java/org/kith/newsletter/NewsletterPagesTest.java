package org.kith.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kith.Forms;
import org.kith.KithTest;
import org.kith.Letterbox;
import org.kith.TestNetworks;
import org.kith.account.Token;
import org.kith.network.NetworkScope;
import org.kith.pages.Browser;
import org.kith.pages.Seen;
import org.kith.shared.Language;
import org.kith.shared.Uuid7;
import org.kith.twinning.BothSides;
import org.springframework.beans.factory.annotation.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/** A coordinator composes and sends an issue, and somebody subscribes, without JavaScript. */
@KithTest
class NewsletterPagesTest {

    private static final Pattern LINK = Pattern.compile("/newsletter/\\S+");

    private final TestNetworks tests;
    private final BothSides both;
    private final Letterbox letterbox;
    private final NetworkScope scope;
    private final IssueSending sending;
    private final Browser browser;
    private final Forms forms;

    NewsletterPagesTest(
            TestNetworks tests,
            BothSides both,
            Letterbox letterbox,
            NetworkScope scope,
            IssueSending sending,
            Browser browser,
            @Value("${local.server.port}") int port) {
        this.tests = tests;
        this.both = both;
        this.letterbox = letterbox;
        this.scope = scope;
        this.sending = sending;
        this.browser = browser;
        this.forms = new Forms(port);
    }

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void an_issue_is_composed_sent_and_read_on_the_pages_alone(Language language)
            throws IOException {
        var scene = both.in(tests.published());
        var here = "/" + scene.network().slug();
        told(scene, "en", "The olive harvest", HARVEST);
        told(scene, "ar", "رسائل المدرسة", LETTERS);
        gathering(scene);
        String own;
        try (var context = browser.openWithoutScripts(language, null)) {
            var page = context.newPage();
            page.navigate(here + "/newsletters/subscription");
            page.locator("main form .button").click();
            assertThat(page.locator("#mail-error").innerText()).isNotBlank();
            var mail = Uuid7.next() + "@test.kith";
            page.fill("#mail", mail);
            page.check("input[value=" + language.code() + "]");
            page.locator("main form .button").click();
            assertThat(page.locator("main .notice.success").count()).isOne();
            var link = LINK.matcher(letterbox.of(mail).getFirst());
            assertThat(link.find()).isTrue();
            own = link.group();
            page.navigate(own);
            page.locator("main form .button").click();
            seen(page, "newsletter-own", language, null);
        }
        var session = tests.signIn(scene.coordinator());
        try (var context = browser.openWithoutScripts(language, session)) {
            var page = context.newPage();
            page.navigate(here + "/settings");
            page.locator("main a[href$='/settings/newsletters']").click();
            page.locator("main form .button").first().click();
            page.fill("#title_en", "Spring on both sides");
            page.fill("#title_ar", "ربيع على الجانبين");
            page.fill("#opening_en", "Dear friends,\nthe almonds are in bloom, and so are we.");
            page.fill("#opening_ar", "أصدقاءنا الأعزاء،\nأزهر اللوز، وأزهرنا معه.");
            page.fill("#number", "0");
            page.locator("main form .button").first().click();
            assertThat(page.locator("#number-error").innerText()).isNotBlank();
            assertThat(page.inputValue("#title_ar")).isNotBlank();
            page.fill("#number", "7");
            seen(page, "newsletter-words", language, session);
            page.locator("main form .button").first().click();
            page.locator("main input[name=story]").first().check();
            page.locator("main input[name=story]").last().check();
            page.locator("main input[name=gathering]").check();
            page.locator("main form.form .button").click();
            var last = page.locator("main li.piece h3").last().innerText();
            page.locator("main button[formaction$='/up']").last().click();
            assertThat(page.locator("main li.piece h3").nth(1).innerText()).isEqualTo(last);
            seen(page, "newsletter-compose", language, session);
            page.locator("main a[href*='/letter?in=']").first().click();
            seen(page, "newsletter-letter", language, session);
            page.goBack();
            page.locator("main form[action$='/sending'] .button").click();
            seen(page, "newsletter-progress", language, session);
            sending.round(scene.network(), Instant.now());
            page.reload();
            assertThat(page.locator("main .notice.success").count()).isOne();
            page.navigate(here + "/settings/newsletters");
            seen(page, "newsletter-settings", language, session);
        }
        try (var context = browser.openWithoutScripts(language, null)) {
            var page = context.newPage();
            page.navigate(here);
            page.locator("nav.primary a[href$='/newsletters']").click();
            seen(page, "newsletters", language, null);
            page.locator("main .rows a").first().click();
            assertThat(page.url()).contains("/newsletters/7");
            assertThat(page.locator("main article section").count()).isEqualTo(3);
            seen(page, "newsletter", language, null);
        }
        var anna = tests.signIn(scene.anna());
        try (var context = browser.openWithoutScripts(language, anna)) {
            var page = context.newPage();
            page.navigate(here + "/groups");
            page.locator("main .rows a:has-text('Camden Abu Dis')").first().click();
            page.locator("main a[href$='/newsletters']").last().click();
            page.fill("#copies_ar", "30");
            page.locator("main form .button").first().click();
            assertThat(page.inputValue("#copies_ar")).isEqualTo("30");
            seen(page, "newsletter-copies", language, anna);
        }
        printed(here + "/newsletters/7/paper.pdf?in=" + language.code(), session, language);
    }

    /** The same page in a window with scripts, which looks for barriers. */
    private void seen(Page page, String what, Language language, @Nullable Token session) {
        try (var context = browser.open(language, session)) {
            var eyes = context.newPage();
            eyes.navigate(page.url());
            Seen.onPhoneAndDesk(eyes, what, language);
        }
    }

    private void printed(String path, Token session, Language language) throws IOException {
        var paper = forms.file(path, session, null);
        assertThat(paper.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(paper.body())) {
            var folder = Files.createDirectories(Path.of("target", "pictures"));
            for (var i = 0; i < document.getNumberOfPages(); i++) {
                var picture = new PDFRenderer(document).renderImageWithDPI(i, 80);
                var name = "newsletter-paper-%s-%d.png".formatted(language.code(), i + 1);
                ImageIO.write(picture, "png", folder.resolve(name).toFile());
            }
            assertThat(new PDFTextStripper().getText(document))
                    .contains("newsletters/7/1", "The olive harvest")
                    .doesNotContain("https://", "http://");
        }
    }

    private static final String HARVEST =
            """
            On the first Saturday of October twelve of us went up to the terraces with Abu Khalil and his sons. \
            We picked until noon, and then there was bread, oil, thyme and tea under the oldest tree. \
            Mr. Hamdan told us that his grandfather had planted it. The press in the village runs day and night in \
            these weeks, and everybody waits with their sacks. We carried ours there in the evening. \
            What we had picked gave forty litres.
            """;

    private static final String LETTERS =
            """
            كتب تلاميذ الصف السادس اثنتين وعشرين رسالة إلى مدرسة كامدن. رسم بعضهم بيته، وكتب بعضهم عن كرة القدم. \
            وصلت الأجوبة في آذار، وقرأناها معًا في المكتبة.
            """;

    private void told(BothSides.Scene scene, String language, String title, String body) {
        var id = Uuid7.next();
        write(
                scene,
                """
                insert into story (id, network_id, slug, group_id, language, written_on, circle, published_at)
                select :id, :network, :id::text, id, :language, current_date, 'everybody', now()
                from community_group where network_id = :network order by id limit 1
                """,
                Map.of("id", id, "language", language));
        write(
                scene,
                """
                insert into story_text (network_id, story_id, language, title, body, sha256, state, whose, checked_at)
                values (:network, :id, :language, :title, :body, repeat('0', 64), 'done', 'original', now())
                """,
                Map.of("id", id, "language", language, "title", title, "body", body));
    }

    private void gathering(BothSides.Scene scene) {
        var id = UUID.randomUUID();
        write(
                scene,
                """
                insert into gathering (id, network_id, slug, form, manner, title_in, about_in, starts, ends, zone, registers, published_at)
                values (:id, :network, :id::text, 'meeting', 'online', '{"en": "Yearly meeting", "ar": "الاجتماع السنوي"}',
                        '{"en": "Each group sends one."}', '2099-05-02 10:00', '2099-05-02 12:00', 'Asia/Hebron', true, now())
                """,
                Map.of("id", id));
    }

    private void write(BothSides.Scene scene, String sql, Map<String, Object> values) {
        scope.in(
                scene.network().id(),
                db ->
                        db.sql(sql)
                                .param("network", scene.network().id().value())
                                .params(values)
                                .update());
    }
}
