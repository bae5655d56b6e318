package org.kith.names;

/**
 * How sure one can be, from two spellings alone, that they name one place, 0…1: the share of pairs
 * that look like this and are one. Symmetric, and the same at every run. It was learned from pairs
 * of names of the gazetteer in all scripts; the training stands beside the tests.
 */
public final class Sameness {

    /** From here on two names are taken for one, where nothing but the names is known. */
    public static final double SAME = 0.43;

    private static final Forest FOREST = Forest.read(Learned.bytes("sameness.bin"));

    private static final ThreadLocal<Traits> TRAITS = ThreadLocal.withInitial(Traits::new);

    private Sameness() {}

    /** A name with nothing to compare is like none, not even itself. */
    public static double of(Name a, Name b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Traits traits = TRAITS.get();
        traits.measure(a, b);
        return 1 / (1 + Math.exp(-FOREST.sum(traits.seen)));
    }
}
