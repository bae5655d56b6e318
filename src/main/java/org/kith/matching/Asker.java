package org.kith.matching;

import java.util.List;

/** Whom the words of a form stand for. */
public sealed interface Asker {

    /** Nothing was typed yet. */
    record Unsaid() implements Asker {}

    /**
     * It is this one.
     *
     * @param country in the reader's language; where others are called so, with what tells them
     *     apart
     * @param others it might have been one of these as well
     */
    record Known(Wish.From from, Face face, String country, List<Option> others) implements Asker {}

    /** No place is called quite so; it may be one of these, or none. */
    record Unsure(List<Option> options) implements Asker {}

    record TooLong() implements Asker {}

    /** Somebody to choose, by an address that chooses them. */
    record Option(Face face, String country, String address) {}
}
