package org.kith.mail;

import org.kith.network.Networks;
import org.springframework.stereotype.Component;

import java.util.List;

/** Finds the network and the room that a letter is the answer to. */
@Component
class Answering {

    private final Networks networks;
    private final List<TakesAnswers> takers;

    Answering(Networks networks, List<TakesAnswers> takers) {
        this.networks = networks;
        this.takers = List.copyOf(takers);
    }

    /** False where nobody takes it. */
    boolean take(AnswerCode code, MailedAnswer answer) {
        return networks.all().stream()
                .filter(network -> code.isOf(network.id()))
                .anyMatch(network -> takers.stream().anyMatch(one -> one.take(network, answer)));
    }
}
