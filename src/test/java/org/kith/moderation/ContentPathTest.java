package org.kith.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is written for the name of content, it names one thing. */
class ContentPathTest {

    @ParameterizedTest
    @CsvSource({
        "/stories/bad-ade-feed-a-face/draft, /stories/bad-ade-feed-a-face",
        "/pictures/19a0000-0-7000-8000-1, /pictures/019a0000-0000-7000-8000-000000000001",
        "/pictures/019A0000-0000-7000-8000-000000000001,"
                + " /pictures/019a0000-0000-7000-8000-000000000001"
    })
    void slugs_are_themselves_and_ids_are_known_in_each_spelling(String path, String content) {
        assertThat(ContentPath.in(path).getFirst().spellings()).contains(content);
    }
}
