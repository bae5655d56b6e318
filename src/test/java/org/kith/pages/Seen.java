package org.kith.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import org.kith.shared.Language;

import java.util.List;

/** Holds the page in a window against what every page promises, and takes its picture. */
public final class Seen {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = AxeBuilder.getAxeScript();

    private static final String SEARCH =
            """
            tags => axe.run(document, {
                runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false
            }).then(found => found.violations.map(rule =>
                `${rule.id}: ${rule.help} ${rule.nodes.slice(0, 5).map(node => node.html).join(' ')}`))
            """;

    /** As {@code &nbsp;} in HTML, which no reader shall see. */
    private static final String SIGN_BY_NAME = "&(#\\w+|[A-Za-z][A-Za-z0-9]*);";

    private Seen() {}

    /**
     * On a phone and on a desk: no barrier to anybody, and nothing to scroll sideways for. A page
     * in Hebrew is built as in Arabic: on a desk it is not searched for barriers once more.
     *
     * @param what names the pictures
     */
    public static void onPhoneAndDesk(Page page, String what, Language language) {
        for (var width : Width.values()) {
            page.setViewportSize(width.pixels(), Width.HEIGHT);
            Pictures.take(page, what, language, width);
            if (width == Width.NARROW || language != Language.HE) {
                assertThat(barriers(page)).as("%s, %s pixels wide", what, width.pixels()).isEmpty();
            }
            assertThat(overhang(page)).as("%s, %s pixels wide", what, width.pixels()).isZero();
        }
        assertThat(page.innerText("body")).as(what).doesNotContainPattern(SIGN_BY_NAME);
    }

    /**
     * What the library that wraps axe brings back besides, all that is well on a page, costs more
     * than the search: only the barriers are asked for.
     */
    static List<String> barriers(Page page) {
        page.evaluate("axe => { if (!window.axe) (0, eval)(axe); }", AXE);
        var found = (List<?>) page.evaluate(SEARCH, WCAG);
        return found.stream().map(String::valueOf).toList();
    }

    /** How many pixels a reader would have to scroll sideways. */
    private static int overhang(Page page) {
        var pixels =
                page.evaluate(
                        "document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        return ((Number) pixels).intValue();
    }
}
