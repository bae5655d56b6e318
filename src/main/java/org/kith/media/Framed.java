package org.kith.media;

import org.jspecify.annotations.Nullable;
import org.kith.shared.Language;
import org.kith.web.Frame;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A piece as a page shows it.
 *
 * @param address of its own page
 * @param seen whether the reader sees the piece itself
 */
public record Framed(Piece piece, String address, boolean seen) {

    private static final int MIDDLING = 800;

    static Framed of(Piece piece, Viewer viewer, Frame frame) {
        return new Framed(piece, frame.at("/pictures/" + piece.id()), viewer.sees(piece));
    }

    public boolean isPicture() {
        return piece.kind() == Piece.Kind.PICTURE;
    }

    /** All sizes of a form, for a browser to choose from. */
    public String sizes(String form) {
        return piece.files(form).stream()
                .map(file -> address + "/" + file.name() + " " + file.width() + "w")
                .collect(Collectors.joining(", "));
    }

    /** The smallest of a form. */
    public String small(String form) {
        return address + "/" + piece.files(form).getFirst().name();
    }

    /** One that a program shows that cannot choose: no wider than a phone's page. */
    public Piece.Kept middling(String form) {
        var all = piece.files(form);
        return all.stream()
                .filter(file -> file.width() <= MIDDLING)
                .reduce((smaller, larger) -> larger)
                .orElseGet(all::getFirst);
    }

    public String addressOf(Piece.Kept file) {
        return address + "/" + file.name();
    }

    public String large(String form) {
        return address + "/" + piece.files(form).getLast().name();
    }

    public int width() {
        return piece.largest().width();
    }

    public int height() {
        return piece.largest().height();
    }

    /** What can be seen, or that nobody has said it. */
    public String text(Frame frame) {
        return piece.text(frame.language())
                .map(Map.Entry::getValue)
                .orElseGet(() -> frame.t("media.text.none." + piece.kind().code()));
    }

    /** The language of the text where it is not the reader's. */
    public @Nullable String language(Frame frame) {
        return piece.text(frame.language())
                .map(Map.Entry::getKey)
                .filter(language -> language != frame.language())
                .map(Language::code)
                .orElse(null);
    }

    public String direction(Frame frame) {
        return piece.text(frame.language())
                .map(Map.Entry::getKey)
                .orElse(frame.language())
                .direction();
    }

    /** Who may see it, in the reader's words. */
    public String reach(Frame frame) {
        return frame.t("media.reach." + piece.reach().code());
    }

    /** In kilobytes, of what the largest file weighs. */
    public long kilobytes() {
        return Math.ceilDiv(piece.largest().bytes(), 1000L);
    }
}
