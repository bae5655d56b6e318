package org.kith.agreement;

import org.kith.agreement.AgreementText.Wording;
import org.kith.shared.Change;
import org.kith.shared.Language;
import org.kith.twinning.LinkRow;
import org.kith.web.View;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What changed from one version to another, in both languages.
 *
 * @param versions all, to choose among, the newest first
 */
@View.Template("agreement/differences")
public record DifferencesPage(
        LinkRow row, Agreement agreement, List<Version> versions, Version from, Version to)
        implements View {

    /** What changed in one language. */
    public record Compared(
            Language language, List<Differences.Piece> title, List<Differences.Piece> body) {

        public boolean isSame() {
            return title.stream().allMatch(piece -> piece.kind() == Change.Kind.SAME)
                    && body.stream().allMatch(piece -> piece.kind() == Change.Kind.SAME);
        }
    }

    /** The last two where other numbers are not there. */
    static DifferencesPage of(
            LinkRow row, Agreement agreement, List<Version> versions, int from, int to) {
        var later = numbered(versions, to, versions.getFirst());
        var before = numbered(versions, later.number() - 1, later);
        return new DifferencesPage(
                row, agreement, versions, numbered(versions, from, before), later);
    }

    private static Version numbered(List<Version> versions, int number, Version otherwise) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElse(otherwise);
    }

    public List<Compared> compared() {
        return compared(from.text(), to.text());
    }

    static List<Compared> compared(AgreementText from, AgreementText to) {
        return IntStream.range(0, from.wordings().size())
                .mapToObj(i -> compared(from.wordings().get(i), to.wordings().get(i)))
                .toList();
    }

    private static Compared compared(Wording from, Wording to) {
        return new Compared(
                to.language(),
                Differences.between(from.title(), to.title()),
                Differences.between(from.body(), to.body()));
    }
}
