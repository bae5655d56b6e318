package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.History;
import org.kith.network.Network;
import org.kith.shared.Language;
import org.kith.web.View;

import java.util.List;
import java.util.stream.Stream;

/**
 * A programme that a coordinator adds, changes or ends.
 *
 * @param programme null where it is new
 * @param joined whether a link ever took part: then it stays
 * @param answers as it is, or as typed
 * @param taken the one that has its name already; null where none has
 */
@View.Template("programme/form")
public record ProgrammeFormPage(
        Network network,
        @Nullable Programme programme,
        boolean joined,
        Answers answers,
        @Nullable Programme taken,
        List<History.Line> history)
        implements View {

    public ProgrammeFormPage {
        history = List.copyOf(history);
    }

    static ProgrammeFormPage ofNew(Network network, Answers answers, @Nullable Programme taken) {
        return new ProgrammeFormPage(network, null, false, answers, taken, List.of());
    }

    public Language first() {
        return languages().getFirst();
    }

    public List<Language> others() {
        return languages().stream().skip(1).toList();
    }

    /** Where something stands in them, or is to be mended. */
    public boolean othersOpen() {
        return others().stream().anyMatch(this::isTouched);
    }

    private boolean isTouched(Language language) {
        return Stream.of("name_", "about_")
                .map(field -> field + language.code())
                .anyMatch(field -> !answers.raw(field).isBlank() || answers.problem(field) != null);
    }

    private List<Language> languages() {
        return ProgrammeForm.languages(network, programme);
    }

    public int longestName() {
        return Programme.LONGEST_NAME;
    }

    public int longestAbout() {
        return Programme.LONGEST_ABOUT;
    }

    @Override
    public int status() {
        return answers.fine() ? 200 : 422;
    }
}
