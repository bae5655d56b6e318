package org.kith.names;

import java.util.Map;
import java.util.Set;

/**
 * What is known of single folded words: articles, words that say little, words that mean the same.
 */
final class Words {

    private static final Set<String> ARTICLES =
            Set.of(
                    "al", "el", "ul", "il", "as", "es", "ash", "esh", "an", "en", "ad", "ed", "at",
                    "et", "ar", "er", "az", "ez", "ath", "eth", "adh", "edh", "ech", "ach");

    private static final Set<String> SLIGHT =
            words(
                    """
                    al el ul il la le les los las de del della di du des da do dos the of and e y
                    et und i a an der die das den am im in on upon under sur sous en near by bei ob na
                    pri nad pod ha ibn bin bint
                    """);

    private static final Set<String> GENERIC =
            words(
                    """
                    saint tel tall kafr kiryat beit ain deir khirbat wadi umm abu nahal givat ramat
                    bad city town village municipality municipal district county province region
                    governorate council commune borough camp refugee friends friendship association
                    group twinning committee society club network partnership solidarity school
                    stadt landkreis gemeinde ville cite comune obec mesto gmina powiat rayon raion
                    oblast kommun kommune new nova novi novo nueva nuevo nouvelle neu bldyat
                    mdinat qryat mhafzat old upper lower great little north south east west
                    """);

    private static final Map<String, String> SAME =
            Map.ofEntries(
                    Map.entry("st", "saint"),
                    Map.entry("ste", "saint"),
                    Map.entry("sainte", "saint"),
                    Map.entry("sankt", "saint"),
                    Map.entry("sint", "saint"),
                    Map.entry("mkhim", "camp"),
                    Map.entry("mukhayyam", "camp"),
                    Map.entry("mukhayam", "camp"),
                    Map.entry("kfr", "kafr"),
                    Map.entry("kpr", "kafr"),
                    Map.entry("kfar", "kafr"),
                    Map.entry("kufr", "kafr"),
                    Map.entry("kafar", "kafr"),
                    Map.entry("tl", "tel"),
                    Map.entry("qiryat", "kiryat"),
                    Map.entry("kriit", "kiryat"),
                    Map.entry("krit", "kiryat"),
                    Map.entry("bit", "beit"),
                    Map.entry("bayt", "beit"),
                    Map.entry("bait", "beit"),
                    Map.entry("bet", "beit"),
                    Map.entry("beyt", "beit"),
                    Map.entry("beth", "beit"),
                    Map.entry("ayn", "ain"),
                    Map.entry("ein", "ain"),
                    Map.entry("dayr", "deir"),
                    Map.entry("der", "deir"),
                    Map.entry("dir", "deir"),
                    Map.entry("khirbet", "khirbat"),
                    Map.entry("khrbat", "khirbat"),
                    Map.entry("khrba", "khirbat"),
                    Map.entry("um", "umm"),
                    Map.entry("am", "umm"),
                    Map.entry("abou", "abu"));

    private Words() {}

    /**
     * Whether a word is the Arabic article before the next: al-, or the form that it takes there.
     */
    static boolean isArticle(String word, String next) {
        if (!ARTICLES.contains(word)) {
            return false;
        }
        String sound = word.substring(1);
        return sound.equals("l") || next.startsWith(sound) && next.length() > sound.length();
    }

    /** One form for the forms of a common word: st, sankt → saint; kfar, kfr → kafr. */
    static String common(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** How much a word says about which place is meant, 0…1. */
    static double weight(String word) {
        if (SLIGHT.contains(word)) {
            return 0.15;
        }
        return GENERIC.contains(common(word)) ? 0.35 : 1;
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
