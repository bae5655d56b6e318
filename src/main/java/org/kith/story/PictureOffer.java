package org.kith.story;

import org.jspecify.annotations.Nullable;
import org.kith.media.Framed;
import org.kith.media.Piece;

/**
 * A picture that can be chosen for a story, or was.
 *
 * @param framed null where it is gone, or its chooser does not see it
 * @param place where it stands in the story; 0 where it does not
 */
public record PictureOffer(Piece.Id id, @Nullable Framed framed, int place) {

    /** What a form sends that puts it there. */
    public String at(int there) {
        return PictureForm.value(there, id);
    }
}
