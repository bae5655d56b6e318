package org.kith.settings;

import org.kith.community.Answers;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * What a network calls things in one language.
 *
 * @param in the language of the words
 * @param usual what Kith says at each place
 */
@View.Template("settings/words")
public record WordsPage(
        Language in, List<Labelled.Section> sections, Map<String, String> usual, Answers answers)
        implements View {

    public WordsPage {
        sections = List.copyOf(sections);
        usual = Map.copyOf(usual);
    }

    public int limit() {
        return Labelled.LONGEST;
    }

    public String usual(Labelled.Place place) {
        return usual.getOrDefault(place.key(), "");
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
