package org.kith.gazetteer;

import org.kith.names.Script;
import org.kith.names.Skeleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Takes places one by one, in any order, and makes their index. */
final class IndexBuilder {

    /** Longer spellings have triples enough. */
    private static final int LONGEST_WITH_PAIRS = 9;

    private final List<GazetteerPlace> places = new ArrayList<>();

    void add(GazetteerPlace place) {
        places.add(place);
    }

    NameIndex build() {
        places.sort(
                Comparator.comparingLong(GazetteerPlace::population)
                        .reversed()
                        .thenComparing(GazetteerPlace::id)
                        .thenComparing(GazetteerPlace::name));
        String[] countries =
                places.stream()
                        .map(GazetteerPlace::country)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        var ids = new PackedTexts();
        int n = places.size();
        short[] country = new short[n];
        byte[] size = new byte[n];
        byte[] rank = new byte[n];
        byte[] fame = new byte[n];
        String[] regions =
                places.stream()
                        .map(IndexBuilder::region)
                        .distinct()
                        .sorted()
                        .toArray(String[]::new);
        var regionTexts = new PackedTexts();
        for (String region : regions) {
            regionTexts.add(region);
        }
        int[] region = new int[n];
        float[] lat = new float[n];
        float[] lon = new float[n];
        int[] ownNames = new int[n];
        var names = new PackedTexts();
        var folded = new PackedTexts();
        var grown = new Grown();
        for (int p = 0; p < n; p++) {
            GazetteerPlace place = places.get(p);
            ids.add(place.id());
            country[p] = (short) Arrays.binarySearch(countries, place.country());
            size[p] = (byte) Math.round(8 * Math.log(1 + place.population()) / Math.log(2) / 2);
            rank[p] = KindRank.of(place.kind());
            region[p] = Arrays.binarySearch(regions, region(place));
            lat[p] = (float) place.lat();
            lon[p] = (float) place.lon();
            ownNames[p] = names.size();
            var all = new LinkedHashSet<String>();
            all.add(place.name());
            all.addAll(place.names());
            fame[p] = (byte) Math.min(255, all.size());
            for (String name : all) {
                int added = names.add(name);
                Script script = Script.of(name);
                grown.script(added, (byte) script.ordinal());
                for (String key : Keys.of(name, script)) {
                    if (!key.isEmpty()) {
                        folded.add(key);
                        grown.pair(country[p], key, p, added);
                    }
                }
            }
        }
        places.clear();
        int[] order = Ordering.of(grown.hash, grown.size);
        var keys = new PackedTexts();
        int[] holderStarts = new int[grown.size + 1];
        int[] holders = new int[grown.size];
        int[] holderNames = new int[grown.size];
        int[] countryKeys = new int[countries.length + 1];
        int held = 0;
        int last = -1;
        int lastCountry = -1;
        short[] keyCountry = new short[grown.size];
        for (int at : order) {
            int c = (int) (grown.hash[at] >>> 48);
            if (last < 0 || c != lastCountry || folded.compare(last, at) != 0) {
                while (lastCountry < c) {
                    countryKeys[++lastCountry] = keys.size();
                }
                holderStarts[keys.size()] = held;
                keyCountry[keys.size()] = (short) c;
                keys.add(folded.bytes, folded.starts[at], folded.starts[at + 1]);
                last = at;
            }
            if (held > holderStarts[keys.size() - 1] && holders[held - 1] == grown.place[at]) {
                continue;
            }
            holders[held] = grown.place[at];
            holderNames[held++] = grown.name[at];
        }
        holderStarts[keys.size()] = held;
        Arrays.fill(countryKeys, lastCountry + 1, countryKeys.length, keys.size());
        keys = keys.trimmed();
        holderStarts = Arrays.copyOf(holderStarts, keys.size() + 1);

        // skeletons
        long[] boneHash = new long[keys.size()];
        var bones = new PackedTexts();
        for (int k = 0; k < keys.size(); k++) {
            String skeleton = Skeleton.of(keys.get(k));
            bones.add(skeleton);
            boneHash[k] = (long) keyCountry[k] << 48 | hash(skeleton) >>> 16;
        }
        int[] boneOrder = Ordering.of(boneHash, keys.size());
        var skeletons = new PackedTexts();
        int[] boneStarts = new int[keys.size() + 1];
        int[] boneKeys = new int[keys.size()];
        int[] countrySkeletons = new int[countries.length + 1];
        last = -1;
        lastCountry = -1;
        int filled = 0;
        for (int at : boneOrder) {
            int c = keyCountry[at];
            if (last < 0 || c != lastCountry || bones.compare(last, at) != 0) {
                while (lastCountry < c) {
                    countrySkeletons[++lastCountry] = skeletons.size();
                }
                boneStarts[skeletons.size()] = filled;
                skeletons.add(bones.bytes, bones.starts[at], bones.starts[at + 1]);
                last = at;
            }
            boneKeys[filled++] = at;
        }
        boneStarts[skeletons.size()] = filled;
        Arrays.fill(countrySkeletons, lastCountry + 1, countrySkeletons.length, skeletons.size());
        skeletons = skeletons.trimmed();
        boneStarts = Arrays.copyOf(boneStarts, skeletons.size() + 1);
        var each = new java.util.TreeSet<String>();
        for (int k = 0; k < keys.size(); k++) {
            for (String word : keys.get(k).split(" ")) {
                each.add(word);
            }
        }
        var words = new PackedTexts();
        each.forEach(words::add);
        return new NameIndex(
                countries,
                ids.trimmed(),
                country,
                size,
                rank,
                fame,
                regionTexts.trimmed(),
                region,
                lat,
                lon,
                ownNames,
                names.trimmed(),
                Arrays.copyOf(grown.scripts, names.size()),
                keys,
                holderStarts,
                Arrays.copyOf(holders, held),
                Arrays.copyOf(holderNames, held),
                countryKeys,
                Postings.ofGrams(keys, LONGEST_WITH_PAIRS),
                skeletons,
                boneStarts,
                boneKeys,
                countrySkeletons,
                Postings.ofGrams(skeletons, 200),
                words,
                Postings.ofWords(keys, words),
                Near.table(keys));
    }

    private static String region(GazetteerPlace place) {
        return Regions.key(place.country(), place.admin1());
    }

    static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }

    private static final class Grown {
        long[] hash = new long[1 << 12];
        int[] place = new int[1 << 12];
        int[] name = new int[1 << 12];
        byte[] scripts = new byte[1 << 12];
        int size;

        void script(int at, byte script) {
            if (at >= scripts.length) {
                scripts = Arrays.copyOf(scripts, 2 * scripts.length);
            }
            scripts[at] = script;
        }

        void pair(short country, String key, int p, int n) {
            if (size == hash.length) {
                hash = Arrays.copyOf(hash, 2 * size);
                place = Arrays.copyOf(place, 2 * size);
                name = Arrays.copyOf(name, 2 * size);
            }
            hash[size] = (long) country << 48 | IndexBuilder.hash(key) >>> 16;
            place[size] = p;
            name[size++] = n;
        }
    }
}
