package org.kith.duplicates;

import org.kith.names.Fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One end of a link as a register names it: the ways to read the name, the surest first. "Berlin –
 * Mitte" and "Mitte (Berlin)" are the part Mitte of Berlin; "Halle (Saale)" is Halle.
 *
 * @param country ISO code; empty where unknown
 * @param key equal for names that differ only in how a part and its whole are written
 */
record EndName(String raw, String country, String key, List<Form> forms) {

    /**
     * @param sureness 0…1, how likely this reading is meant
     */
    record Form(String folded, double sureness) {}

    private static final Set<String> SORTS =
            Set.of(
                    "city",
                    "town",
                    "village",
                    "municipality",
                    "municipal",
                    "commune",
                    "of",
                    "the",
                    "local",
                    "government",
                    "borough",
                    "metropolitan",
                    "urban",
                    "rural",
                    "special",
                    "district",
                    "municipio",
                    "london",
                    "royal",
                    "gmina",
                    "gemeinde",
                    "stadt");

    /** A region around a town of its name is another place than the town. */
    private static final Set<String> REGIONS =
            Set.of(
                    "county",
                    "province",
                    "prefecture",
                    "region",
                    "governorate",
                    "kreis",
                    "landkreis",
                    "rayon",
                    "raion",
                    "powiat",
                    "oblast",
                    "arrondissement",
                    "prafektur",
                    "provinz",
                    "distrikt",
                    "voivodeship",
                    "woiwodschaft",
                    "department",
                    "canton",
                    "state",
                    "parish",
                    "district");

    static EndName of(String name, String countryLabel) {
        String text = name.length() > 200 ? name.substring(0, 200) : name;
        var forms = new ArrayList<Form>();
        String folded = Fold.fold(text);
        int bracket = first(text, "(（");
        int dash = text.indexOf(" – ");
        dash = dash > 0 ? dash : text.indexOf(" - ");
        int comma = first(text, ",،");
        if (bracket > 0) {
            String inner = text.substring(bracket + 1).replace(')', ' ');
            add(forms, Fold.fold(text.substring(0, bracket)), 1);
            add(forms, folded, 0.9);
            add(forms, Fold.fold(inner), 0.1);
        } else if (dash > 0) {
            add(forms, folded, 1);
            add(forms, Fold.fold(text.substring(dash + 3)), 0.9);
            add(forms, Fold.fold(text.substring(0, dash)), 0.2);
        } else if (comma > 0) {
            add(forms, Fold.fold(text.substring(0, comma)), 1);
            add(forms, folded, 0.9);
            add(forms, Fold.fold(text.substring(comma + 1)), 0.05);
        } else {
            add(forms, folded, 1);
        }
        for (Form form : List.copyOf(forms)) {
            add(forms, without(form.folded(), SORTS), 0.8 * form.sureness());
            add(forms, without(form.folded(), REGIONS), 0.4 * form.sureness());
        }
        return new EndName(name, CountryLabel.code(countryLabel), key(folded), List.copyOf(forms));
    }

    /** The name alone, as far as it can be told. */
    String main() {
        return forms.isEmpty() ? "" : forms.getFirst().folded();
    }

    /** Equal for the spellings of one name in languages that write its sounds differently. */
    int sound() {
        return soundOf(main());
    }

    static int soundOf(String folded) {
        String english = folded.replace("tsch", "ch").replace("sch", "sh").replace('j', 'y');
        return FoldedNames.skeletonOf(english);
    }

    private static void add(List<Form> forms, String folded, double sureness) {
        boolean known = forms.stream().anyMatch(form -> form.folded().equals(folded));
        if (!folded.isEmpty() && !known) {
            forms.add(new Form(folded, sureness));
        }
    }

    private static String without(String folded, Set<String> words) {
        var kept = new ArrayList<String>();
        for (String word : folded.split(" ", -1)) {
            if (!words.contains(word)) {
                kept.add(word);
            }
        }
        return String.join(" ", kept);
    }

    private static String key(String folded) {
        return String.join(" ", new TreeSet<>(List.of(folded.split(" ", -1))));
    }

    private static int first(String text, String signs) {
        for (int i = 1; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
