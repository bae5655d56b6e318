package org.kith.names;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What people write beside a name to say of what sort the place is: "City of", "Stadt", مدينة. Some
 * places have such a word in their name (Mexico City), so it is left out only where the whole is no
 * name.
 */
public final class Titles {

    private static final Set<String> WORDS =
            words(
                    """
                    city town village municipality municipal district county province governorate
                    region council commune borough state oblast krai voivodeship prefecture rural urban stadt gemeinde kreis landkreis ville mairie comune
                    comuna municipio ayuntamiento concello kommun kommune kunta gmina powiat miasto
                    obec mesto opstina opcina grad judet gorod misto rayon raion selo poselok dimos
                    belediyesi ilcesi sehri
                    mdina mdinat bldya bldiat bldyat qrya qryat mhafza mhafzat
                    air hair airiit airyat moatza moatzat
                    """);

    /** Of towns and villages in Japan; elsewhere names begin with them. */
    private static final Set<String> BEHIND = words("shi machi cho mura ku gun");

    private static final Set<String> BETWEEN =
            words("of the de del della di da do du des la le d von der");

    /** Towns after which a shire is called. */
    private static final Set<String> TOWNS =
            words(
                    """
                    aberdeen ayr banff bedford berwick buckingham caernarfon cambridge cardigan
                    carmarthen clackmannan denbigh derby dumfries dunbarton flint gloucester hereford
                    hertford huntingdon inverness kinross lanark leicester lincoln monmouth montgomery
                    nairn northampton nottingham oxford peebles pembroke perth radnor renfrew roxburgh
                    selkirk stafford stirling warwick worcester york
                    """);

    private static final String SHIRE = "shire";

    private Titles() {}

    /**
     * A folded name without the titles before and behind it, and of a shire its town; the same
     * where it has none, or nothing else.
     */
    public static String without(String folded) {
        List<String> words = Arrays.asList(folded.split(" ", -1));
        int from = 0;
        int to = words.size();
        while (from < to && WORDS.contains(words.get(from))) {
            from++;
        }
        while (from > 0 && from < to && BETWEEN.contains(words.get(from))) {
            from++;
        }
        while (to > from
                && (WORDS.contains(words.get(to - 1)) || BEHIND.contains(words.get(to - 1)))) {
            to--;
        }
        return from == to ? folded : town(String.join(" ", words.subList(from, to)));
    }

    private static String town(String name) {
        String town =
                name.endsWith(SHIRE) ? name.substring(0, name.length() - SHIRE.length()) : name;
        return TOWNS.contains(town) ? town : name;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
