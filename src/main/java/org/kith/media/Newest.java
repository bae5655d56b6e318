package org.kith.media;

import org.kith.community.Thumbnail;
import org.kith.web.Frame;

import java.util.List;

/** The few that stand on other pages. */
final class Newest {

    /** Documents and what is hidden are among them. */
    static final int LOOKED_AT = 12;

    private static final int SHOWN = 4;

    private Newest() {}

    static List<Thumbnail> of(List<Framed> all, Frame frame) {
        return all.stream()
                .filter(one -> one.isPicture() && one.seen())
                .limit(SHOWN)
                .map(one -> thumbnail(one, frame))
                .toList();
    }

    private static Thumbnail thumbnail(Framed one, Frame frame) {
        return new Thumbnail(
                one.address(),
                one.small("webp"),
                one.small("jpg"),
                one.text(frame),
                one.language(frame),
                one.width(),
                one.height());
    }
}
