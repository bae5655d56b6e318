package org.kith.reception;

import org.kith.web.NotHere;

import java.util.List;

/** A long paper takes memory while it is set: it comes in parts. */
final class Part {

    /** People on one paper. */
    static final int PEOPLE = 1000;

    private Part() {}

    static int count(int people) {
        return Math.max(1, Math.ceilDiv(people, PEOPLE));
    }

    /**
     * @param part from 1; the first is there where nobody is
     */
    static <T> List<T> of(List<T> people, int part) {
        if (part < 1 || part > count(people.size())) {
            throw new NotHere();
        }
        return people.subList(first(part), Math.min(first(part) + PEOPLE, people.size()));
    }

    /** How many come before it. */
    static int first(int part) {
        return (part - 1) * PEOPLE;
    }
}
