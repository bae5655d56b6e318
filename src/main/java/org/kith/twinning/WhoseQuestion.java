package org.kith.twinning;

import org.kith.account.Actor;
import org.kith.network.Network;
import org.kith.web.Named;
import org.kith.web.NotHere;
import org.kith.web.Owning;
import org.springframework.stereotype.Component;

/** What is asked of a side is answered by who speaks for that side, and by nobody else. */
@Component
class WhoseQuestion implements Owning {

    private final Links links;
    private final LinkQuestions questions;
    private final Speakers speakers;

    WhoseQuestion(Links links, LinkQuestions questions, Speakers speakers) {
        this.links = links;
        this.questions = questions;
        this.speakers = speakers;
    }

    @Override
    public String who() {
        return "who speaks for the side that is asked";
    }

    @Override
    public boolean isTheirs(Network.Id network, Actor actor, Named named) {
        var link = links.find(network, named.text("slug")).orElseThrow(NotHere::new);
        var own = speakers.sidesOf(network, actor, link);
        return questions
                .find(network, new LinkQuestion.Id(named.id("question")))
                .filter(question -> question.link().equals(link.id()))
                .flatMap(question -> question.asked().side())
                .filter(own::contains)
                .isPresent();
    }
}
