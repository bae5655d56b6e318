package org.kith.matching;

import org.kith.community.Community;
import org.kith.community.Group;
import org.kith.community.Interest;
import org.kith.suggestion.Because;

import java.util.List;

/** Something true that speaks for a suggestion, with its part of the score in hundredths. */
public sealed interface Reason {

    int points();

    /** No link of it has ever been recorded in this network. */
    record NoFriendsYet(int points) implements Reason {}

    /** It had friends; all those links have ended. */
    record NoFriendNow(int points) implements Reason {}

    /** It was our own partner, until that link ended. Said, but worth nothing. */
    record LinkEnded() implements Reason {

        @Override
        public int points() {
            return 0;
        }
    }

    record SameSize(int people, int points) implements Reason {}

    record SameKind(Community.Kind kind, int points) implements Reason {}

    /** A village or a refugee camp with one friend at most. */
    record RarelyAsked(Community.Kind kind, int points) implements Reason {}

    record GroupLikeYours(Group.Form form, int points) implements Reason {}

    /** A neighbour of ours is linked with a neighbour of theirs. */
    record NeighbourLinkedWithNeighbour(Community.Id ours, Community.Id theirs, int points)
            implements Reason {}

    record NeighbourLinkedWithIt(Community.Id ours, int points) implements Reason {}

    record SharedInterests(List<Interest> interests, int points) implements Reason {

        public SharedInterests {
            interests = List.copyOf(interests);
        }
    }

    /**
     * What one side seeks the other offers; codes of exchanges.
     *
     * @param theyOffer what we seek and they offer
     * @param theySeek what they seek and we offer
     */
    record Exchange(List<String> theyOffer, List<String> theySeek, int points) implements Reason {

        public Exchange {
            theyOffer = List.copyOf(theyOffer);
            theySeek = List.copyOf(theySeek);
        }
    }

    /** ISO 639-1 codes of languages that both write. */
    record SharedLanguages(List<String> languages, int points) implements Reason {

        public SharedLanguages {
            languages = List.copyOf(languages);
        }
    }

    /** It looks for a partner in our country. */
    record TheyLookForUs(String country, int points) implements Reason {}

    /** It looks for a partner, as we do. */
    record BothLooking(int points) implements Reason {}

    /**
     * The twin towns of the world say that such places become friends of such as we are.
     *
     * @param links so many were asked
     * @param why the strongest first; never empty
     */
    record LikeOtherLinks(int links, List<Because> why, int points) implements Reason {

        public LikeOtherLinks {
            why = List.copyOf(why);
        }
    }

    /** So many running links of this network join our country and theirs. */
    record CountryTies(String ours, String theirs, int count, int points) implements Reason {}
}
