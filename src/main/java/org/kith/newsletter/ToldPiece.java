package org.kith.newsletter;

import org.kith.media.Framed;
import org.kith.shared.Language;
import org.kith.shared.Worded.Said;

import java.util.List;

/**
 * A piece of an issue as a reader of one language gets it now.
 *
 * @param title in that language, or in the one that it has
 * @param gist its beginning, in the language of the title or another; may be empty
 * @param meta who tells it, or when and where it is; in the reader's language
 * @param path of its page within the network
 * @param pictures of it that everybody may see now
 */
public record ToldPiece(
        Chosen chosen, Said title, Said gist, String meta, String path, List<Framed> pictures) {

    public ToldPiece {
        pictures = List.copyOf(pictures);
    }

    public boolean isStory() {
        return chosen.story() != null;
    }

    /** Whether its reader has to be told that it is in another language than theirs. */
    public boolean isIn(Language reader) {
        return title.language() == reader;
    }
}
