package org.kith.media;

import org.kith.files.Decoding;
import org.kith.files.FileKind;

import java.util.List;

/** What a file from somebody turned out to be. */
sealed interface Sent {

    int MOST_MEGABYTES = 15;

    Refused NONE = new Refused("media.problem.empty", 0);

    /**
     * @param files all that is kept of it
     */
    record Taken(Piece.Kind kind, List<Sizes.Painted> files) implements Sent {}

    /**
     * @param key of the message that says what to do
     * @param limit that the message names
     */
    record Refused(String key, int limit) implements Sent {}

    static Sent of(byte[] file) {
        if (file.length == 0) {
            return NONE;
        }
        if (file.length > MOST_MEGABYTES * 1_000_000L) {
            return tooHeavy();
        }
        var kind = FileKind.sniffed(file).orElse(null);
        return switch (kind) {
            case null -> new Refused("media.problem.kind", 0);
            case PDF ->
                    new Taken(Piece.Kind.DOCUMENT, List.of(new Sizes.Painted("pdf", 0, 0, file)));
            case JPEG, PNG ->
                    switch (Sizes.of(kind, file)) {
                        case Decoding.Outcome.Made<List<Sizes.Painted>>(var painted) ->
                                new Taken(Piece.Kind.PICTURE, painted);
                        case Decoding.Outcome.TooLarge<List<Sizes.Painted>> huge ->
                                new Refused("media.problem.pixels", Sizes.MOST_MEGAPIXELS);
                        case Decoding.Outcome.TooLargeInSteps<List<Sizes.Painted>> huge ->
                                new Refused(
                                        "media.problem.progressive",
                                        Decoding.MOST_PROGRESSIVE_MEGAPIXELS);
                        case Decoding.Outcome.Busy<List<Sizes.Painted>> others ->
                                new Refused("media.problem.busy", 0);
                        case Decoding.Outcome.Unreadable<List<Sizes.Painted>> broken ->
                                new Refused("media.problem.unreadable", 0);
                    };
        };
    }

    static Refused tooHeavy() {
        return new Refused("media.problem.heavy", MOST_MEGABYTES);
    }
}
