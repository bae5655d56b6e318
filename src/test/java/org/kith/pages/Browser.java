package org.kith.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;

import org.jspecify.annotations.Nullable;
import org.kith.account.Token;
import org.kith.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * One Chromium for the whole run, started when the first test asks for it. Every test opens a
 * window of its own, which shares no cookie with any other.
 */
@Lazy
@Component
public class Browser implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final String address;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser(@Value("${local.server.port}") int port) {
        var found = Chromium.find();
        address = "http://localhost:" + port;
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(found.executable())
                                        .setEnv(found.environment())
                                        .setArgs(FLAGS));
    }

    /** A wide window with scripts, as the holder of the session; null: as a visitor. */
    public BrowserContext open(Language language, @Nullable Token session) {
        return open(options(language), session);
    }

    public BrowserContext openWithoutScripts(Language language, @Nullable Token session) {
        return open(options(language).setJavaScriptEnabled(false), session);
    }

    public String address() {
        return address;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private NewContextOptions options(Language language) {
        return new NewContextOptions()
                .setBaseURL(address)
                .setLocale(language.code())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(Width.WIDE.pixels(), Width.HEIGHT);
    }

    private BrowserContext open(NewContextOptions options, @Nullable Token session) {
        var context = chromium.newContext(options);
        if (session != null) {
            context.addCookies(List.of(cookie(session)));
        }
        return context;
    }

    /** What a browser keeps of a session. */
    public Cookie cookie(Token session) {
        return new Cookie("kith-session", session.value())
                .setUrl(address)
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.LAX);
    }
}
