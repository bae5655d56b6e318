package org.kith.gazetteer;

import java.util.Arrays;

/**
 * The places of a gazetteer and their names in arrays. Places stand from the most to the least
 * populous; an entry is one folded spelling in one country, entries of a country stand together,
 * and so do its skeletons. The order depends on nothing but the content.
 *
 * @param countries codes, ascending
 * @param country of each place, as an index into the codes
 * @param size of each place: eight times the binary logarithm of its population
 * @param rank of each place: see {@link KindRank}
 * @param fame of each place: how many names it has, at most 255
 * @param regions countries' first divisions, as {@link Regions} writes them
 * @param region of each place, as an index into the regions
 * @param lat of each place in degrees north, NaN where unknown
 * @param lon in degrees east
 * @param ownNames what each place is called first, as an index into the names
 * @param names as the gazetteer writes them
 * @param scripts of the names
 * @param keys what entries are spelt like, folded
 * @param holderStarts where the holders of an entry begin
 * @param holders places of an entry, ascending
 * @param holderNames and the name by which each holds it
 * @param countryKeys where the entries of a country begin
 * @param skeletons consonants of entries
 * @param boneStarts where the entries of a skeleton begin
 * @param boneKeys entries of a skeleton, the most populous first
 * @param countrySkeletons where the skeletons of a country begin
 */
record NameIndex(
        String[] countries,
        PackedTexts ids,
        short[] country,
        byte[] size,
        byte[] rank,
        byte[] fame,
        PackedTexts regions,
        int[] region,
        float[] lat,
        float[] lon,
        int[] ownNames,
        PackedTexts names,
        byte[] scripts,
        PackedTexts keys,
        int[] holderStarts,
        int[] holders,
        int[] holderNames,
        int[] countryKeys,
        Postings keyGrams,
        PackedTexts skeletons,
        int[] boneStarts,
        int[] boneKeys,
        int[] countrySkeletons,
        Postings skeletonGrams,
        PackedTexts words,
        Postings keyWords,
        Near.Table near) {

    int places() {
        return ids.size();
    }

    /** Negative where no place is there. */
    int country(String code) {
        return Arrays.binarySearch(countries, code);
    }
}
