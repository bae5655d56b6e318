package org.kith.matching;

import org.kith.community.Community;
import org.kith.community.Community.Kind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What speaks for a candidate, and how much. The weights of all that can hold together make 100;
 * who has no friend yet, and who is seldom asked, weighs a fifth of that, and a quarter what the
 * twin towns of the world have in common.
 */
final class Weighing {

    static final int NO_FRIENDS_YET = 15;
    static final int NO_FRIEND_NOW = 8;
    static final int RARELY_ASKED = 6;
    static final int SAME_SIZE = 8;
    static final int SAME_KIND = 5;
    static final int ALSO_A_TOWN = 2;
    static final int GROUP_LIKE_YOURS = 6;
    static final int NEIGHBOUR_WITH_NEIGHBOUR = 6;
    static final int NEIGHBOUR_WITH_IT = 3;
    static final int ONE_INTEREST = 4;
    static final int INTERESTS = 7;
    static final int ONE_EXCHANGE = 2;
    static final int EXCHANGE = 6;
    static final int LANGUAGE = 5;
    static final int THEY_LOOK_FOR_US = 5;
    static final int BOTH_LOOKING = 2;
    static final int COUNTRY_TIES = 1;
    static final int LIKE_OTHER_LINKS = 25;

    /** So many times larger or smaller is not the same size any more. */
    private static final double LARGER = 2.5;

    private static final Set<Kind> SETTLEMENTS =
            EnumSet.of(
                    Kind.TOWN,
                    Kind.VILLAGE,
                    Kind.REFUGEE_CAMP,
                    Kind.COUNCIL_AREA,
                    Kind.NEIGHBOURHOOD);

    private final Seeker we;
    private final Surroundings around;

    Weighing(Seeker we, Surroundings around) {
        this.we = we;
        this.around = around;
    }

    List<Reason> of(Profile they) {
        return Stream.of(
                        friends(they),
                        endedWithUs(they),
                        rarelyAsked(they),
                        sameSize(they),
                        sameKind(they),
                        groupLikeOurs(they),
                        neighbourWithNeighbour(they),
                        neighbourWithIt(they),
                        interests(they),
                        exchange(they),
                        languages(they),
                        lookForUs(they),
                        looking(they),
                        likeOtherLinks(they),
                        countryTies(they))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Reason> friends(Profile they) {
        if (they.links() > 0) {
            return Optional.empty();
        }
        return Optional.of(
                they.everLinked()
                        ? new Reason.NoFriendNow(NO_FRIEND_NOW)
                        : new Reason.NoFriendsYet(NO_FRIENDS_YET));
    }

    private Optional<Reason> endedWithUs(Profile they) {
        return when(around.formerFriends().stream().anyMatch(they::is), new Reason.LinkEnded());
    }

    private Optional<Reason> rarelyAsked(Profile they) {
        var rare = they.kind() == Kind.VILLAGE || they.kind() == Kind.REFUGEE_CAMP;
        return when(rare && they.links() <= 1, new Reason.RarelyAsked(they.kind(), RARELY_ASKED));
    }

    private Optional<Reason> sameSize(Profile they) {
        var comparable =
                SETTLEMENTS.contains(we.kind())
                        && SETTLEMENTS.contains(they.kind())
                        && we.population() > 0
                        && they.population() > 0;
        var apart = Math.abs(Math.log((double) they.population() / we.population()));
        var points = comparable ? (int) Math.round(SAME_SIZE * (1 - apart / Math.log(LARGER))) : 0;
        return when(points > 0, new Reason.SameSize(they.population(), points));
    }

    private Optional<Reason> sameKind(Profile they) {
        var points = they.kind() == Kind.TOWN ? ALSO_A_TOWN : SAME_KIND;
        return when(we.kinds().contains(they.kind()), new Reason.SameKind(they.kind(), points));
    }

    private Optional<Reason> groupLikeOurs(Profile they) {
        return Optional.ofNullable(we.form())
                .filter(they.groups()::contains)
                .map(form -> new Reason.GroupLikeYours(form, GROUP_LIKE_YOURS));
    }

    private Optional<Reason> neighbourWithNeighbour(Profile they) {
        return around.neighbours()
                .nextTo(they)
                .map(
                        tie ->
                                new Reason.NeighbourLinkedWithNeighbour(
                                        tie.ours(), tie.theirs(), NEIGHBOUR_WITH_NEIGHBOUR));
    }

    private Optional<Reason> neighbourWithIt(Profile they) {
        return around.neighbours()
                .with(they)
                .map(tie -> new Reason.NeighbourLinkedWithIt(tie.ours(), NEIGHBOUR_WITH_IT));
    }

    private Optional<Reason> interests(Profile they) {
        var shared = new ArrayList<>(new TreeSet<>(they.interests()));
        shared.retainAll(we.interests());
        var points = Math.min(INTERESTS, ONE_INTEREST * shared.size());
        return when(points > 0, new Reason.SharedInterests(shared, points));
    }

    private Optional<Reason> exchange(Profile they) {
        var given = new ArrayList<>(new TreeSet<>(they.offers()));
        given.retainAll(we.exchanges().seeks());
        var wanted = new ArrayList<>(new TreeSet<>(they.seeks()));
        wanted.retainAll(we.exchanges().offers());
        var points = Math.min(EXCHANGE, ONE_EXCHANGE * (given.size() + wanted.size()));
        return when(points > 0, new Reason.Exchange(given, wanted, points));
    }

    private Optional<Reason> languages(Profile they) {
        var shared = new ArrayList<>(new TreeSet<>(they.languages()));
        shared.retainAll(we.languages());
        return when(!shared.isEmpty(), new Reason.SharedLanguages(shared, LANGUAGE));
    }

    private Optional<Reason> lookForUs(Profile they) {
        return Optional.ofNullable(we.country())
                .filter(country -> they.looking() && they.looksIn().contains(country))
                .map(country -> new Reason.TheyLookForUs(country, THEY_LOOK_FOR_US));
    }

    private Optional<Reason> looking(Profile they) {
        return when(they.looksIn(we.country()), new Reason.BothLooking(BOTH_LOOKING));
    }

    private Optional<Reason> likeOtherLinks(Profile they) {
        var told = around.told().get(they.who().place());
        int points = told == null ? 0 : (int) Math.round(LIKE_OTHER_LINKS * told.part());
        return told == null || told.why().isEmpty() || points == 0
                ? Optional.empty()
                : Optional.of(new Reason.LikeOtherLinks(around.asked(), told.why(), points));
    }

    private Optional<Reason> countryTies(Profile they) {
        if (we.country() == null || they.country() == null) {
            return Optional.empty();
        }
        int count = around.ties().getOrDefault(they.country(), 0);
        return when(
                count > 0,
                new Reason.CountryTies(we.country(), they.country(), count, COUNTRY_TIES));
    }

    private static Optional<Reason> when(boolean holds, Reason reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }

    /** Whether a community is measured by the people of its place. */
    static boolean settlement(Community.Kind kind) {
        return SETTLEMENTS.contains(kind);
    }
}
