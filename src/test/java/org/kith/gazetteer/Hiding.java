package org.kith.gazetteer;

import org.kith.names.Fold;
import org.kith.names.Script;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Makes queries whose answer is known, by a seed: typos in names that the gazetteer keeps, and
 * names that are taken out of it. A place serves one query, and belongs to one part of the split.
 */
final class Hiding {

    enum Kind {
        ONE_TYPO,
        TWO_TYPOS,
        EXACT,
        LATIN,
        SCRIPT
    }

    record Case(
            Kind kind,
            boolean validation,
            String id,
            String country,
            String name,
            String text,
            Script script) {}

    private static final Set<Script> SCRIPTS =
            EnumSet.of(Script.ARABIC, Script.HEBREW, Script.CYRILLIC, Script.GREEK);

    final List<Case> cases = new ArrayList<>();
    final List<GazetteerPlace> left = new ArrayList<>();
    private final Random random;
    private final double share;

    /**
     * @param share of the places that serve
     */
    Hiding(List<GazetteerPlace> places, long seed, double share) {
        this.random = new Random(seed);
        this.share = share;
        places.forEach(place -> left.add(hide(place)));
    }

    private GazetteerPlace hide(GazetteerPlace place) {
        double dice = random.nextDouble();
        boolean validation = (IndexBuilder.hash(place.id()) >>> 20) % 10 < 3;
        double share = this.share * (place.population() > 50_000 ? 3 : 1);
        List<String> names = new ArrayList<>(new LinkedHashSet<>(all(place)));
        List<String> foreign =
                names.stream().filter(name -> SCRIPTS.contains(Script.of(name))).toList();
        // Places that could serve for the rarer kinds serve for them more often.
        if (!foreign.isEmpty() && dice < 4 * share) {
            String query = foreign.get(random.nextInt(foreign.size()));
            Script script = Script.of(query);
            // rarer scripts first
            for (Script rare : List.of(Script.HEBREW, Script.GREEK, Script.ARABIC)) {
                List<String> of = foreign.stream().filter(x -> Script.of(x) == rare).toList();
                if (!of.isEmpty() && random.nextInt(3) > 0) {
                    query = of.get(random.nextInt(of.size()));
                    script = rare;
                    break;
                }
            }
            Script hidden = script;
            List<String> kept = names.stream().filter(name -> Script.of(name) != hidden).toList();
            if (!kept.isEmpty()) {
                cases.add(
                        new Case(
                                Kind.SCRIPT,
                                validation,
                                place.id(),
                                place.country(),
                                query,
                                query,
                                hidden));
                return with(place, kept);
            }
        }
        dice = random.nextDouble();
        if (names.size() > 1 && dice < 2 * share) {
            List<String> latin = names.stream().filter(n -> Script.of(n) == Script.LATIN).toList();
            if (latin.size() > 1) {
                String query = latin.get(random.nextInt(latin.size()));
                String key = Fold.fold(query);
                long same = names.stream().filter(n -> Fold.fold(n).equals(key)).count();
                if (same == 1) {
                    cases.add(
                            new Case(
                                    Kind.LATIN,
                                    validation,
                                    place.id(),
                                    place.country(),
                                    query,
                                    query,
                                    Script.LATIN));
                    return with(place, names.stream().filter(n -> !n.equals(query)).toList());
                }
            }
        }
        dice = random.nextDouble();
        if (dice < share) {
            List<String> of =
                    random.nextInt(8) == 0
                            ? names
                            : names.stream().filter(n -> Script.of(n) == Script.LATIN).toList();
            if (of.isEmpty()) {
                of = names;
            }
            String name = of.get(random.nextInt(of.size()));
            if (random.nextInt(8) == 0) {
                cases.add(
                        new Case(
                                Kind.EXACT,
                                validation,
                                place.id(),
                                place.country(),
                                name,
                                name,
                                Script.of(name)));
                return place;
            }
            boolean two = random.nextBoolean();
            String query = typo(name);
            if (two) {
                query = typo(query);
            }
            if (!query.equals(name) && !Fold.fold(query).isEmpty()) {
                cases.add(
                        new Case(
                                two ? Kind.TWO_TYPOS : Kind.ONE_TYPO,
                                validation,
                                place.id(),
                                place.country(),
                                name,
                                query,
                                Script.of(name)));
            }
        }
        return place;
    }

    private String typo(String name) {
        int at = random.nextInt(name.length());
        char letter = letter(name);
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + letter + name.substring(at);
            case 1 ->
                    name.length() < 3
                            ? name + letter
                            : name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default ->
                    at + 1 >= name.length()
                            ? name + letter
                            : name.substring(0, at)
                                    + name.charAt(at + 1)
                                    + name.charAt(at)
                                    + name.substring(at + 2);
        };
    }

    private char letter(String name) {
        return Script.of(name) == Script.LATIN
                ? (char) ('a' + random.nextInt(26))
                : name.charAt(random.nextInt(name.length()));
    }

    static List<String> all(GazetteerPlace place) {
        List<String> names = new ArrayList<>();
        names.add(place.name());
        names.addAll(place.names());
        return names;
    }

    private static GazetteerPlace with(GazetteerPlace p, List<String> names) {
        return new GazetteerPlace(
                p.id(),
                names.getFirst(),
                p.country(),
                p.admin1(),
                p.lat(),
                p.lon(),
                p.population(),
                p.kind(),
                names);
    }
}
