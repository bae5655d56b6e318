package org.kith.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import org.kith.shared.Language;

import java.util.List;

/** Holds the page in a window against what every page promises, and takes its picture. */
public final class Seen {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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
    }

    /** No page of ours has frames: the old mode sees all of it, and opens no second window. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                        .map(Seen::told)
                        .toList();
    }

    private static String told(Rule rule) {
        var where = rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
        return rule.getId() + ": " + rule.getHelp() + " " + where;
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
