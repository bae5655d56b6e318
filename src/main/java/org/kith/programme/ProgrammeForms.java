package org.kith.programme;

import org.jspecify.annotations.Nullable;
import org.kith.community.Answers;
import org.kith.community.History;
import org.kith.network.Network;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

/** Gathers what the coordinators' page of a programme shows. */
@Component
class ProgrammeForms {

    private final Programmes programmes;
    private final Participations participations;
    private final History history;

    ProgrammeForms(Programmes programmes, Participations participations, History history) {
        this.programmes = programmes;
        this.participations = participations;
        this.history = history;
    }

    Programme programme(Network network, String slug) {
        return programmes.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    ProgrammeFormPage page(
            Network network,
            Programme now,
            Answers answers,
            @Nullable Programme taken,
            Frame frame) {
        return new ProgrammeFormPage(
                network,
                now,
                !participations.in(network.id(), now.id()).isEmpty(),
                answers,
                taken,
                history.of(network.id(), now.id().value(), frame.actor()));
    }

    /** After something was done. */
    static String address(Programme programme, Frame frame) {
        return frame.at("/settings/programmes/" + programme.slug() + "?done=1");
    }
}
