package org.kith.gazetteer;

import org.kith.gazetteer.NameSearch.Hit;
import org.kith.names.Fold;
import org.kith.names.JapaneseText;
import org.kith.names.Script;
import org.kith.names.Titles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds places by a spelling, with or without a title (City of); Chinese signs as they are read in
 * China, and in Japan. For one thread.
 */
final class TitledSearch {

    /** What a name counts that is one only without its titles. */
    private static final double TITLED = 0.95;

    private static final String JAPAN = "JP";

    /** Of places of one name so many are looked at, where more than the name tells them apart. */
    static final int NAMESAKES = 200;

    private final NameIndex index;
    private final NameSearch names;
    private final int japan;

    TitledSearch(NameIndex index, Model model) {
        this.index = index;
        this.names = new NameSearch(index, model);
        this.japan = index.country(JAPAN);
    }

    /**
     * As {@link NameSearch#find}, and where the text is no name, what it names without its titles.
     */
    List<Hit> find(String text, int country, int limit, double share) {
        List<Hit> found = find(Fold.fold(text), Script.of(text), country, limit, share);
        String read = readInJapan(text, country);
        return read.isEmpty()
                ? found
                : together(found, find(read, Script.KANA, japan, limit, share), limit, share);
    }

    /** What is no name in Japan says nothing where the signs are a name elsewhere. */
    private List<Hit> together(List<Hit> found, List<Hit> inJapan, int limit, double share) {
        List<Hit> likely =
                isName(found, share)
                        ? inJapan.stream()
                                .filter(hit -> hit.score() >= NameSearch.A_NAME * TITLED * share)
                                .toList()
                        : inJapan;
        return together(found, likely, limit);
    }

    /** Empty where it can't be the name of a place there. */
    private String readInJapan(String text, int country) {
        return japan >= 0 && (country < 0 || country == japan) ? JapaneseText.latin(text) : "";
    }

    private List<Hit> find(String folded, Script script, int country, int limit, double share) {
        List<Hit> whole = names.find(folded, script, country, limit, share);
        return isName(whole, share)
                ? whole
                : withoutTitles(whole, folded, script, country, limit, share);
    }

    /** The same, of a name beside which it is said which of its namesakes is meant: all of them. */
    List<Hit> namesakes(String name, int country) {
        List<Hit> found = namesakes(Fold.fold(name), Script.of(name), country);
        String read = readInJapan(name, country);
        return read.isEmpty()
                ? found
                : together(found, namesakes(read, Script.KANA, japan), 2 * NAMESAKES, 1);
    }

    private List<Hit> namesakes(String folded, Script script, int country) {
        List<Hit> whole =
                names.namesakes(folded, script, country, NAMESAKES).stream()
                        .map(this::byStanding)
                        .toList();
        return isName(whole, 1)
                ? whole
                : withoutTitles(whole, folded, script, country, NAMESAKES, 1);
    }

    private List<Hit> withoutTitles(
            List<Hit> whole, String folded, Script script, int country, int limit, double share) {
        String bare = Titles.without(folded);
        if (bare.equals(folded)) {
            return whole;
        }
        List<Hit> titled =
                names.namesakes(bare, script, country, NAMESAKES).stream()
                        .map(this::byStanding)
                        .map(hit -> hit.less(TITLED * share))
                        .toList();
        return together(whole, titled, limit);
    }

    /**
     * Whoever writes a title, or which namesake is meant, means one that is known: places that have
     * the name as their own stand by their size, others behind them.
     */
    private Hit byStanding(Hit hit) {
        if (hit.score() < NameSearch.A_NAME) {
            return hit;
        }
        String own = index.names().get(index.ownNames()[hit.place()]);
        double size =
                Fold.fold(own).equals(Fold.fold(hit.name()))
                        ? Math.min(1, index.size()[hit.place()] / 100.0)
                        : 0;
        return new Hit(hit.place(), hit.name(), NameSearch.A_NAME + (1 - NameSearch.A_NAME) * size);
    }

    static boolean isName(List<Hit> found, double share) {
        return !found.isEmpty() && found.getFirst().score() >= NameSearch.A_NAME * share;
    }

    /** Each place once, by the better of its scores. */
    List<Hit> together(List<Hit> some, List<Hit> others, int limit) {
        List<Hit> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparingDouble(Hit::score).reversed());
        Set<String> ids = new HashSet<>();
        all.removeIf(hit -> !ids.add(index.ids().get(hit.place())));
        return all.subList(0, Math.min(limit, all.size()));
    }
}
