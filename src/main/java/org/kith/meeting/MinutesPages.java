package org.kith.meeting;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.gathering.GatheringLists;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the pages of minutes show, and who may read which version. */
@Component
class MinutesPages {

    private final MeetingHall hall;
    private final GatheringLists lists;
    private final MinutesVersions versions;
    private final MinutesKeeping keeping;

    MinutesPages(
            MeetingHall hall,
            GatheringLists lists,
            MinutesVersions versions,
            MinutesKeeping keeping) {
        this.hall = hall;
        this.lists = lists;
        this.versions = versions;
        this.keeping = keeping;
    }

    AtMeeting enter(Network network, Frame frame, String gathering) {
        var here = hall.enter(network, frame, gathering);
        if (!here.readsMinutes()) {
            throw new NotHere();
        }
        return here;
    }

    /**
     * Drafts are for who writes; who does not belong reads the last that the sides were asked
     * about.
     */
    List<MinutesVersion> readable(AtMeeting here) {
        var all = versions.of(here.network().id(), here.gathering().id());
        if (here.writes()) {
            return all;
        }
        var put = all.stream().filter(MinutesVersion::isPut);
        return here.belongs() ? put.toList() : put.limit(1).toList();
    }

    MinutesVersion version(AtMeeting here, int number) {
        return readable(here).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    MinutesPage page(AtMeeting here, Frame frame, Answers answers, @Nullable String notice) {
        var all = readable(here);
        return page(here, all.isEmpty() ? null : all.getFirst(), all, frame, answers, notice);
    }

    /** What the sides are asked about, whatever was drafted since. */
    MinutesPage asked(AtMeeting here, Frame frame, Answers answers, @Nullable String notice) {
        var all = readable(here);
        var put = all.stream().filter(MinutesVersion::isPut).findFirst().orElse(null);
        return page(here, put, all, frame, answers, notice);
    }

    MinutesPage page(AtMeeting here, MinutesVersion shown, Frame frame) {
        return page(here, shown, readable(here), frame, Answers.none(), null);
    }

    private MinutesPage page(
            AtMeeting here,
            @Nullable MinutesVersion shown,
            List<MinutesVersion> all,
            Frame frame,
            Answers answers,
            @Nullable String notice) {
        var standing = shown == null ? null : keeping.standing(here, shown);
        var current = all.stream().filter(MinutesVersion::isPut).findFirst();
        return new MinutesPage(
                lists.row(here.gathering()),
                here.meeting(),
                standing,
                all,
                hall.names(here, parties(standing), frame.language()),
                standing != null && current.filter(standing.version()::equals).isPresent()
                        ? standing.asks(here.own())
                        : List.of(),
                new MinutesPage.Reader(here.belongs(), here.writes(), here.organises()),
                answers,
                notice);
    }

    private static Set<Party> parties(@Nullable MinutesStanding standing) {
        if (standing == null) {
            return Set.of();
        }
        var parties = new HashSet<>(standing.parties());
        standing.version().groups().forEach(group -> parties.add(new Party.OfNetwork(group)));
        return parties;
    }

    static String address(AtMeeting here, Frame frame) {
        return frame.at("/gatherings/" + here.gathering().slug() + "/minutes");
    }
}
