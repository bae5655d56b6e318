package org.kith.gazetteer;

import org.jspecify.annotations.Nullable;
import org.kith.names.Fold;
import org.kith.names.Name;
import org.kith.names.Script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which names a gazetteer knows to be names of one place, whatever they look like: Wien is Vienna.
 * What the spellings alone say of two names is made surer, or less sure, by it.
 */
public final class KnownNames {

    /** What a gazetteer says of two names. */
    public enum Word {
        /** Some place has both. */
        ONE_PLACE(3.4),
        /** Both are names of places, and no place has both. */
        TWO_PLACES(-5.2),
        /** One of them at least is the name of no place. */
        NOTHING(0);

        /** In log-odds; fitted by {@code KnownNamesTrial} to judgements of pairs held back. */
        private final double evidence;

        Word(double evidence) {
            this.evidence = evidence;
        }
    }

    /** Places beyond these are not known. */
    public static final int MOST_PLACES = 1 << 24;

    private static final long PLACE = MOST_PLACES - 1;
    private static final long NO_NAME = -1;
    private static final double LEAST = 1e-6;

    /** A hash of a spelling above the number of a place that has it; ascending. */
    private final long[] entries;

    /** Of each place, by its number. */
    private final String[] countries;

    private KnownNames(long[] entries, String[] countries) {
        this.entries = entries;
        this.countries = countries;
    }

    /**
     * @param places gives each place of a gazetteer to whom it is handed
     */
    public static KnownNames of(Consumer<Consumer<GazetteerPlace>> places) {
        var gathered = new Gathered();
        places.accept(gathered::add);
        return gathered.known();
    }

    /**
     * @param country in which both would be, by any label: that a place elsewhere has both then
     *     tells nothing. A label of no country that we know is passed over
     */
    public Word of(Name a, Name b, String country) {
        String code = country.isBlank() ? null : CountryLabels.code(country);
        long one = key(a.folded(), a.script());
        long other = key(b.folded(), b.script());
        int i = first(one);
        int j = first(other);
        Word word = isAt(i, one) && isAt(j, other) ? Word.TWO_PLACES : Word.NOTHING;
        while (isAt(i, one) && isAt(j, other)) {
            long left = entries[i] & PLACE;
            long right = entries[j] & PLACE;
            if (left == right && isIn(left, code)) {
                return Word.ONE_PLACE;
            }
            word = left == right ? Word.NOTHING : word;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }
        return word;
    }

    /**
     * How sure one can be that two names are of one place.
     *
     * @param alone how sure one is by the spellings alone, 0…1
     */
    public static double judge(double alone, Word word) {
        return word == Word.NOTHING ? alone : judge(alone, word.evidence);
    }

    static double judge(double alone, double evidence) {
        double chance = Math.clamp(alone, LEAST, 1 - LEAST);
        double odds = Math.log(chance / (1 - chance)) + evidence;
        return 1 / (1 + Math.exp(-odds));
    }

    private boolean isIn(long place, @Nullable String country) {
        return country == null || country.equals(countries[(int) place]);
    }

    private boolean isAt(int entry, long key) {
        return entry < entries.length && (entries[entry] & ~PLACE) == key;
    }

    private int first(long key) {
        int at = Arrays.binarySearch(entries, key);
        return at < 0 ? -at - 1 : at;
    }

    private static long key(String name) {
        return key(Fold.fold(name), Script.of(name));
    }

    /** Names that fold alike in two scripts are two spellings. */
    private static long key(String folded, Script script) {
        if (folded.isEmpty()) {
            return NO_NAME;
        }
        long hash = script.ordinal() + 1;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9E3779B97F4A7C15L;
        return (hash ^ hash >>> 29) >>> 1 & ~PLACE;
    }

    /** Names are folded a batch at a time, by as many processors as there are. */
    private static final class Gathered {

        private static final int BATCH = 1 << 13;

        private final List<String> countries = new ArrayList<>();
        private final List<GazetteerPlace> batch = new ArrayList<>(BATCH);
        private long[] entries = new long[1 << 16];
        private int size;

        void add(GazetteerPlace place) {
            batch.add(place);
            if (batch.size() == BATCH) {
                fold();
            }
        }

        private void fold() {
            int first = countries.size();
            int many = Math.min(batch.size(), MOST_PLACES - first);
            long[] folded =
                    IntStream.range(0, many)
                            .parallel()
                            .mapToObj(i -> keys(batch.get(i)).map(key -> key | (long) (first + i)))
                            .flatMapToLong(keys -> keys)
                            .toArray();
            if (size + folded.length > entries.length) {
                entries = Arrays.copyOf(entries, Math.max(2 * size, size + folded.length));
            }
            System.arraycopy(folded, 0, entries, size, folded.length);
            size += folded.length;
            batch.subList(0, many).forEach(place -> countries.add(place.country()));
            batch.clear();
        }

        private static LongStream keys(GazetteerPlace place) {
            return Stream.concat(Stream.of(place.name()), place.names().stream())
                    .mapToLong(KnownNames::key)
                    .filter(key -> key != NO_NAME);
        }

        KnownNames known() {
            fold();
            long[] sorted = Arrays.copyOf(entries, size);
            Arrays.parallelSort(sorted);
            return new KnownNames(sorted, countries.toArray(String[]::new));
        }
    }
}
