package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.web.Frame;
import org.kith.web.View;

import java.util.List;
import java.util.UUID;

/**
 * Files are sent first, and kept; then it is said what they are.
 *
 * @param drafts kept, and not yet told of
 * @param notTaken files that were refused just now
 * @param agreed those who may be named as being in a picture
 * @param room in megabytes, of the whole network
 * @param draft of the story for which they are wanted; null where they are wanted for themselves
 */
@View.Template("media/add")
public record AddPage(
        Album album,
        List<Framed> drafts,
        List<NotTaken> notTaken,
        List<Agreed> agreed,
        int room,
        Answers answers,
        @Nullable UUID draft)
        implements View {

    /**
     * @param name of the file, as its sender calls it
     */
    public record NotTaken(String name, Sent.Refused why) {

        public String key() {
            return why.key();
        }

        public int limit() {
            return why.limit();
        }
    }

    public AddPage {
        drafts = List.copyOf(drafts);
        notTaken = List.copyOf(notTaken);
        agreed = List.copyOf(agreed);
    }

    public static String story(Frame frame, UUID draft) {
        return frame.at("/drafts/" + draft + "/story");
    }

    @Override
    public int status() {
        return notTaken.isEmpty() && answers.fine() ? 200 : 422;
    }

    public static int megabytes() {
        return Sent.MOST_MEGABYTES;
    }

    public static int megapixels() {
        return Sizes.MOST_MEGAPIXELS;
    }
}
