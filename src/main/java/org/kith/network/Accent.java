package org.kith.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The colour of a network's links and buttons. Its shades are made from it: the wash behind what is
 * pointed at, and both for the dark.
 *
 * @param hex as "#145a54", in small letters
 */
public record Accent(String hex) {

    /** The grounds that the style sheet has; a test holds them against it. */
    static final List<String> PAPERS = List.of("#fbf5ea", "#fffdf8", "#f2e9d9");

    static final List<String> DARK_PAPERS = List.of("#161e1c", "#1f2926", "#29342f");

    static final String ON = "#fffdf8";
    static final String DARK_ON = "#0f1d1a";

    private static final double WASH = .12;
    private static final double DARK_WASH = .2;

    public Accent {
        if (!hex.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("no colour: " + hex);
        }
    }

    /** As typed: with or without its sign, in three digits or six. */
    public static Optional<Accent> of(String typed) {
        var digits = typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^#", "");
        if (digits.matches("[0-9a-f]{3}")) {
            digits = digits.replaceAll("(.)", "$1$1");
        }
        return digits.matches("[0-9a-f]{6}")
                ? Optional.of(new Accent("#" + digits))
                : Optional.empty();
    }

    /** Whether text in it, and on it, is read on every ground that a page has in the light. */
    public boolean isReadable() {
        return isReadInTheLight(colour());
    }

    /** The nearest of its hue that is readable; itself where it is. */
    public Accent nearest() {
        return new Accent(colour().nearest(true, Accent::isReadInTheLight).hex());
    }

    public String wash() {
        return lightWash(colour()).hex();
    }

    /** The same hue, as light as the dark needs it. */
    public String dark() {
        return inTheDark().hex();
    }

    public String darkWash() {
        return darkWash(inTheDark()).hex();
    }

    /** A style sheet of its own, over the one that all networks share. */
    public String css() {
        return "@layer tokens{:root{--accent:%s;--accent-wash:%s;--on-accent:%s}"
                        .formatted(hex, wash(), ON)
                + "@media (prefers-color-scheme:dark){:root{--accent:%s;--accent-wash:%s;--on-accent:%s}}}\n"
                        .formatted(dark(), darkWash(), DARK_ON);
    }

    private Colour colour() {
        return Colour.of(hex);
    }

    private Colour inTheDark() {
        return colour().nearest(false, Accent::isReadInTheDark);
    }

    private static boolean isReadInTheLight(Colour colour) {
        return PAPERS.stream().allMatch(paper -> colour.isReadOn(Colour.of(paper)))
                && colour.isReadOn(lightWash(colour))
                && Colour.of(ON).isReadOn(colour);
    }

    private static boolean isReadInTheDark(Colour colour) {
        return DARK_PAPERS.stream().allMatch(paper -> colour.isReadOn(Colour.of(paper)))
                && colour.isReadOn(darkWash(colour))
                && Colour.of(DARK_ON).isReadOn(colour);
    }

    private static Colour lightWash(Colour colour) {
        return colour.mixed(WASH, Colour.of(ON));
    }

    private static Colour darkWash(Colour colour) {
        return colour.mixed(DARK_WASH, Colour.of(DARK_PAPERS.get(1)));
    }
}
