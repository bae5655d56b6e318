package org.kith.mail;

import org.springframework.stereotype.Component;

import java.util.List;

/** Letters that waited go out only where what they tell still stands. */
@Component
class Standing {

    private final List<KnowsWhatStands> known;

    Standing(List<KnowsWhatStands> known) {
        this.known = List.copyOf(known);
    }

    boolean stands(Message message) {
        var network = message.network();
        var strand = message.strand();
        var about = strand == null ? null : strand.about();
        return network == null
                || strand == null
                || about == null
                || known.stream()
                        .filter(one -> one.knows(message.kind()))
                        .allMatch(one -> one.stands(network, about, strand.answers()));
    }
}
