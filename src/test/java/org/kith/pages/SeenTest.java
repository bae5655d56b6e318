package org.kith.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kith.KithTest;
import org.kith.shared.Language;

/** What looks at pages sees what is wrong with one. */
@KithTest
class SeenTest {

    private final Browser browser;

    SeenTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void a_picture_without_words_and_pale_words_are_barriers() {
        try (var context = browser.open(Language.EN, null)) {
            var page = context.newPage();
            page.setContent(
                    """
                    <!doctype html><html lang="en"><title>Page</title>
                    <main><h1>Page</h1><img src="x"><p style="color: #ccc">Pale</p></main></html>
                    """);
            assertThat(Seen.barriers(page))
                    .anyMatch(barrier -> barrier.startsWith("image-alt"))
                    .anyMatch(barrier -> barrier.startsWith("color-contrast"))
                    .hasSize(2);
        }
    }
}
