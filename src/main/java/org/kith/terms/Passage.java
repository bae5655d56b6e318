package org.kith.terms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A paragraph of plain text in pieces, so that addresses in it can be followed: https alone. */
public record Passage(List<Piece> pieces) {

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "https://[^\\s<>\"'()\\[\\]{}«»„“”]*[^\\s<>\"'()\\[\\]{}«»„“”.,;:!?،؛؟]");

    /**
     * @param address whether it can be followed
     */
    public record Piece(String text, boolean address) {}

    public Passage {
        pieces = List.copyOf(pieces);
    }

    static List<Passage> of(String text) {
        return paragraphs(text).stream().map(Passage::cut).toList();
    }

    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Passage cut(String paragraph) {
        var pieces = new ArrayList<Piece>();
        var address = ADDRESS.matcher(paragraph);
        int from = 0;
        while (address.find()) {
            if (leadsSomewhere(address.group())) {
                plain(pieces, paragraph.substring(from, address.start()));
                pieces.add(new Piece(address.group(), true));
                from = address.end();
            }
        }
        plain(pieces, paragraph.substring(from));
        return new Passage(pieces);
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false));
        }
    }

    /** Without a name and password in front, which make one host look like another. */
    private static boolean leadsSomewhere(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
