package org.kith.story;

import org.kith.web.View;

import java.util.List;
import java.util.stream.Stream;

/**
 * Translations that wait for somebody.
 *
 * @param translator whether the reader translates for the network
 */
@View.Template("story/translations")
public record TranslationsPage(List<Line> lines, boolean translator) implements View {

    /** One story in one language. */
    public record Line(StoryRow row, StoryText text) {

        /** Whether the original has changed since. */
        public boolean behind() {
            return row.story().isBehind(text);
        }
    }

    public TranslationsPage {
        lines = List.copyOf(lines);
    }

    static TranslationsPage of(List<StoryRow> rows, boolean translator) {
        return new TranslationsPage(
                rows.stream().flatMap(TranslationsPage::lines).toList(), translator);
    }

    private static Stream<Line> lines(StoryRow row) {
        return row.story().translations().stream()
                .filter(text -> text.state() != StoryText.State.DONE)
                .map(text -> new Line(row, text));
    }

    public List<Line> in(StoryText.State state) {
        return lines.stream().filter(line -> line.text().state() == state).toList();
    }
}
