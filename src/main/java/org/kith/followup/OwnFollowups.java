package org.kith.followup;

import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.gathering.Gathering;
import org.kith.gathering.GatheringLists;
import org.kith.gathering.Gatherings;
import org.kith.network.Network;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** What somebody who was asked sees and answers, by whichever link they have. */
@Component
class OwnFollowups {

    private final Gatherings gatherings;
    private final GatheringLists lists;
    private final Followups followups;
    private final FollowupAnswers given;
    private final FollowupAnswering answering;

    OwnFollowups(
            Gatherings gatherings,
            GatheringLists lists,
            Followups followups,
            FollowupAnswers given,
            FollowupAnswering answering) {
        this.gatherings = gatherings;
        this.lists = lists;
        this.followups = followups;
        this.given = given;
        this.answering = answering;
    }

    /**
     * @param whose registration, or which guest
     */
    record Asked(Network network, Gathering.Id gathering, UUID whose, String address) {}

    OwnFollowupPage page(Asked asked, Answers answers) {
        var network = asked.network();
        var gathering = gathering(asked);
        return new OwnFollowupPage(
                asked.address(),
                network,
                lists.row(gathering),
                followups.of(network.id(), gathering.id()),
                answered(asked),
                answers);
    }

    Object answer(Asked asked, Answers answers) {
        answered(asked);
        return answering.answer(asked.network().id(), gathering(asked), asked.whose(), answers)
                ? Redirect.to(asked.address())
                : page(asked, answers);
    }

    /** Only who was asked: others who hold such a link learn nothing of the questions. */
    private boolean answered(Asked asked) {
        return given.answered(asked.network().id(), asked.whose()).orElseThrow(NotHere::new);
    }

    private Gathering gathering(Asked asked) {
        return gatherings.shown(asked.network().id(), asked.gathering()).orElseThrow(NotHere::new);
    }
}
