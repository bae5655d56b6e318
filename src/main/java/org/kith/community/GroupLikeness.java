package org.kith.community;

import org.kith.names.Fold;
import org.kith.names.Likeness;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How likely a group of the registry is the one that somebody is about to record: "Friends of Abu
 * Dis", "Abu Dis Friendship Association" and "CADFA" may be one.
 *
 * @param communityNames what its community is called, folded
 */
record GroupLikeness(String name, Set<String> communityNames) {

    /** What groups are called everywhere, in our four languages, folded at the first use. */
    private static final Set<String> USUAL =
            List.of(
                            "friends friend friendship of the and for with association society"
                                + " group committee twinning town link partnership trust network",
                            "amis amies amitie de du des la le les et pour avec comite jumelage"
                                    + " association groupe",
                            "freunde freundschaft verein partnerschaft stadtepartnerschaft und von"
                                    + " der",
                            "جمعية أصدقاء صداقة لجنة توأمة مجموعة رابطة",
                            "אגודת ידידי ידידות ועדת תאומות קבוצת עמותת")
                    .stream()
                    .flatMap(words -> Arrays.stream(words.split(" ")))
                    .map(Fold::fold)
                    .collect(Collectors.toUnmodifiableSet());

    private static final double INITIALS = 0.85;
    private static final double SAME_CORE = 0.86;
    private static final double ELSEWHERE = 0.9;

    Likely<Group> with(Group other, Community.Id here) {
        var home = other.community().equals(here);
        var alike = Likeness.of(name, other.name()) * (home ? 1 : ELSEWHERE);
        if (alike >= Duplicates.WORTH_ASKING) {
            return new Likely<>(other, alike, List.of("community.likely.like_name"));
        }
        if (home && areInitials(Fold.fold(name), Fold.fold(other.name()))) {
            return new Likely<>(other, INITIALS, List.of("community.likely.initials"));
        }
        if (home && core(Fold.fold(name)).equals(core(Fold.fold(other.name())))) {
            return new Likely<>(other, SAME_CORE, List.of("community.likely.usual_words"));
        }
        return new Likely<>(other, 0, List.of());
    }

    private static boolean areInitials(String one, String other) {
        return initialsOf(one, other) || initialsOf(other, one);
    }

    /** Of three words or more; small ones (of, the) have none. Both folded. */
    static boolean initialsOf(String initials, String words) {
        var all = words.split(" ");
        return !initials.contains(" ") && all.length > 2 && initials.equals(first(all));
    }

    private static String first(String... words) {
        return Arrays.stream(words)
                .filter(word -> !Set.of("of", "the", "and", "de", "du", "et").contains(word))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** The words that tell a group from the others of its community. */
    private Set<String> core(String folded) {
        var core = new TreeSet<>(Arrays.asList(folded.split(" ")));
        core.removeAll(USUAL);
        communityNames.forEach(known -> core.removeAll(Arrays.asList(known.split(" "))));
        return core;
    }
}
