package org.kith.suggestion;

/**
 * The steps in which quantities are told apart. A weight belongs to a step, so whoever changes one
 * has to learn the weights anew.
 */
final class Scale {

    static final int SIZES = 16;
    static final int KINDS = 7;
    static final int FAMES = 10;
    static final int RANKS = 7;
    static final int CROWDS = 6;
    static final int USUALS = 10;

    private static final double SMALLEST = Math.log(500);
    private static final double SIZE_STEP = .6;

    private Scale() {}

    /** 0 where nobody knows. */
    static int size(long people) {
        if (people <= 0) {
            return 0;
        }
        double step = Math.floor((Math.log(people) - SMALLEST) / SIZE_STEP) + 2;
        return (int) Math.clamp(step, 1, SIZES - 1);
    }

    /** Of a GeoNames feature code: what it is the seat of. */
    static int kind(String code) {
        return switch (code) {
            case "PPLC" -> 1;
            case "PPLA" -> 2;
            case "PPLA2" -> 3;
            case "PPLA3" -> 4;
            case "PPLA4", "PPLA5" -> 5;
            case "PPL", "PPLG" -> 0;
            default -> 6;
        };
    }

    static int fame(int names) {
        return step(names, 1, 2, 3, 5, 8, 13, 21, 34, 60);
    }

    /**
     * @param place the largest place of a region is the 0th
     */
    static int rank(int place) {
        return step(place, 1, 2, 4, 8, 20, 60);
    }

    /**
     * @param place the largest place of a country is the 0th
     */
    static int standing(int place) {
        return step(place, 1, 3, 6, 10, 20, 40, 80, 160, 400, 1500);
    }

    /**
     * @param around how many people live around a place for each of its own
     */
    static int crowd(double around) {
        return step(around, .3, 1, 3, 10, 50);
    }

    /**
     * @param share of places like this one that have friends
     */
    static int usual(double share) {
        return step(share, .003, .01, .03, .07, .15, .3, .45, .6, .8);
    }

    /** How many edges a value reaches. */
    static int step(double value, double... edges) {
        int step = 0;
        while (step < edges.length && value >= edges[step]) {
            step++;
        }
        return step;
    }

    /** Half octaves, roughly, from the least that counts; 0 for nothing at all. */
    static int octaves(float value, float least, int most) {
        if (!(value > 0)) {
            return 0;
        }
        int halves = (Float.floatToIntBits(value) >> 22) - (Float.floatToIntBits(least) >> 22);
        return Math.clamp(halves + 1, 1, most);
    }

    /** A difference of logarithms in two thirds; 13 where one of them is unknown. */
    static int gap(float difference) {
        return Float.isNaN(difference)
                ? 13
                : (int) Math.clamp(Math.floor(difference * 1.5) + 6, 1, 12);
    }
}
