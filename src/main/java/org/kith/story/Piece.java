package org.kith.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a paragraph: words, or an address that was typed out and can be followed.
 *
 * @param link whether it is an address, of http or https
 */
public record Piece(String text, boolean link) {

    /** What ends a sentence is not a part of the address before it. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"“”«»]*[^\\s<>\"“”«».,;:!?)\\]'’؟،؛]");

    static List<Piece> of(String paragraph) {
        var pieces = new ArrayList<Piece>();
        var found = ADDRESS.matcher(paragraph);
        int at = 0;
        while (found.find()) {
            if (found.start() > at) {
                pieces.add(new Piece(paragraph.substring(at, found.start()), false));
            }
            pieces.add(new Piece(found.group(), true));
            at = found.end();
        }
        if (at < paragraph.length()) {
            pieces.add(new Piece(paragraph.substring(at), false));
        }
        return List.copyOf(pieces);
    }
}
