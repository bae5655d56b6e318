package org.kith.newsletter;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.shared.Worded.Said;

import java.util.List;

/**
 * All that a visitor may see of an issue at this moment, for readers of one language.
 *
 * @param opening null where there is none
 * @param fallen how many of its pieces nobody sees any more
 */
public record IssueContent(
        Issue issue,
        Language reader,
        Said title,
        @Nullable Said opening,
        List<ToldPiece> pieces,
        int fallen) {

    public IssueContent {
        pieces = List.copyOf(pieces);
    }

    public List<ToldPiece> stories() {
        return pieces.stream().filter(ToldPiece::isStory).toList();
    }
}
