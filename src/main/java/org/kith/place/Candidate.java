package org.kith.place;

import org.kith.names.Fold;
import org.kith.names.Likeness;
import org.kith.names.Script;

/**
 * A spelling that may be meant.
 *
 * @param official whether it is a name of the place rather than one of many spellings
 * @param standing of the place, as {@link Standing} has it
 */
record Candidate(Place.Id place, String name, String folded, boolean official, double standing) {

    /** Names less alike than this have only letters in common. */
    private static final double LEAST = 0.6;

    private static final double OTHER_SCRIPT = 0.93;
    private static final double MOST_STANDING = 8;

    /** How much likelier a place of ten times the people is meant, in powers of ten. */
    private static final double SIZE_COUNTS = 0.4;

    /** How much likelier a place is meant by its own name than another by one of its many. */
    private static final double SPELT_AS_ITS_OWN = 2;

    /**
     * Of those who mean a place most write its own name; of what is spelt a little otherwise memory
     * takes each of many spellings for as likely.
     */
    private static final double BY_ITS_OWN_NAME = 0.7;

    private static final double MOST_BY_ITS_OWN = 10;
    private static final double THERE_BY_ITS_OWN = 4;
    private static final double WEIGHT_OF_STANDING = 0.1;

    static Candidate of(OwnNames.Own place, String name) {
        var folded = Fold.fold(name);
        return new Candidate(
                place.place(), name, folded, place.folded().contains(folded), place.standing());
    }

    PlaceSearch.Found found(Typed typed) {
        var match = match(typed) * (writtenIn(typed.script()) ? 1 : OTHER_SCRIPT);
        var score =
                match < LEAST
                        ? 0
                        : match * (1 - WEIGHT_OF_STANDING)
                                + WEIGHT_OF_STANDING * Math.min(1, standing / MOST_STANDING);
        return new PlaceSearch.Found(place, name, score);
    }

    /** Latin is what people type who lack the keys of the place's own script. */
    private boolean writtenIn(Script script) {
        return script == Script.LATIN || Script.of(name) == script;
    }

    /**
     * How often a place of its standing is meant by such a name, beside others.
     *
     * @param spellings how many names the place has
     */
    double oftenMeant(Typed typed, int spellings) {
        var own =
                typed.isSpelt(folded)
                        ? SPELT_AS_ITS_OWN
                        : Math.clamp(
                                BY_ITS_OWN_NAME * spellings, SPELT_AS_ITS_OWN, MOST_BY_ITS_OWN);
        return Math.pow(10, SIZE_COUNTS * standing) * (official ? own : 1);
    }

    /** The same, where words beside the name say where it lies: then its size says little more. */
    double meantThere() {
        return official ? THERE_BY_ITS_OWN : 1;
    }

    /** How well it fits what was typed so far, 0…1. */
    double match(Typed typed) {
        return typed.best(this::fit);
    }

    private double fit(String typed) {
        var spelling = official ? 1 : 0.98;
        if (folded.equals(typed)) {
            return spelling;
        }
        return spelling * Math.max(Likeness.ofFolded(typed, folded), begun(typed));
    }

    /** Somebody who types has seldom reached the end of the name. */
    private double begun(String typed) {
        var part = (double) typed.length() / folded.length();
        if (folded.startsWith(typed + " ")) {
            return 0.82 + 0.13 * part;
        }
        if (folded.startsWith(typed)) {
            return 0.8 + 0.13 * part;
        }
        if (folded.endsWith(" " + typed) || folded.contains(" " + typed + " ")) {
            return 0.91 + 0.06 * part;
        }
        return folded.contains(" " + typed) ? 0.76 + 0.13 * part : 0;
    }
}
