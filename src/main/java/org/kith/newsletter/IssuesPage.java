package org.kith.newsletter;

import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;
import java.util.Map;

/**
 * All issues, as coordinators keep them.
 *
 * @param readers how many get the newsletter by mail, in each language
 * @param copies on paper, as groups state them
 */
@View.Template("newsletter/issues")
public record IssuesPage(List<Issue> issues, Map<Language, Long> readers, List<StatedCopies> copies)
        implements View {

    public IssuesPage {
        issues = List.copyOf(issues);
        readers = Map.copyOf(readers);
        copies = List.copyOf(copies);
    }

    /** In the order of languages. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    public long readersIn(Language language) {
        return readers.getOrDefault(language, 0L);
    }

    public int copiesIn(Language language) {
        return copies.stream().mapToInt(one -> one.in(language)).sum();
    }
}
