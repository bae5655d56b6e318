package org.kith.twinning;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.mail.Kind;
import org.kith.mail.KnowsWhatStands;
import org.kith.network.Network;
import org.kith.network.Networks;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Words of a link that moderators hide while their letters wait are told by none. */
@Component
class LinkWordsStand implements KnowsWhatStands {

    private final Networks networks;
    private final LinkWords words;
    private final Facts facts;
    private final LinkQuestions questions;
    private final WithheldFacts withheld;

    LinkWordsStand(
            Networks networks,
            LinkWords words,
            Facts facts,
            LinkQuestions questions,
            WithheldFacts withheld) {
        this.networks = networks;
        this.words = words;
        this.facts = facts;
        this.questions = questions;
        this.withheld = withheld;
    }

    @Override
    public boolean knows(Kind kind) {
        return kind == Kind.LINK;
    }

    @Override
    public boolean stands(Network.Id network, UUID about, @Nullable UUID answers) {
        return words.stated(network, about)
                .or(() -> words.answered(network, about))
                .flatMap(one -> networks.withId(network).map(in -> isRead(in, one)))
                .orElse(true);
    }

    private boolean isRead(Network network, LinkWords.Written one) {
        var stated = facts.of(network.id(), one.of());
        var asked = questions.of(network.id(), one.of());
        return !withheld.of(network, Actor.VISITOR, stated, asked).keeps(one.id());
    }
}
