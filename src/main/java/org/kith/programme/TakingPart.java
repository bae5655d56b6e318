package org.kith.programme;

import org.kith.account.Actor;
import org.kith.community.Answers;
import org.kith.network.Network;
import org.kith.twinning.Link;
import org.kith.twinning.LinkLists;
import org.kith.twinning.Links;
import org.kith.twinning.Speakers;
import org.kith.twinning.StatedStage.Voice;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.springframework.stereotype.Component;

import java.util.List;

/** Whose word it is that a link takes part, and what may be said of it. */
@Component
class TakingPart {

    private final Links links;
    private final LinkLists lists;
    private final Speakers speakers;
    private final Programmes programmes;
    private final Participations participations;

    TakingPart(
            Links links,
            LinkLists lists,
            Speakers speakers,
            Programmes programmes,
            Participations participations) {
        this.links = links;
        this.lists = lists;
        this.speakers = speakers;
        this.programmes = programmes;
        this.participations = participations;
    }

    Link link(Network network, String slug) {
        return links.find(network.id(), slug).orElseThrow(NotHere::new);
    }

    LinkProgrammesPage page(Network network, Link link, Frame frame, Answers answers) {
        var running =
                programmes.all(network.id(), frame.language()).stream()
                        .map(ProgrammeRow::programme)
                        .filter(one -> one.ended() == null)
                        .toList();
        return new LinkProgrammesPage(
                lists.of(network.id(), List.of(link.id()), frame.language()).getFirst(),
                participations.of(network.id(), link.id()),
                running,
                answers);
    }

    /** What cannot be said is refused in the form; what was said already stays as it was. */
    void join(Network network, Actor actor, Link link, ProgrammeForm form) {
        var since = form.date("since");
        var answers = form.answers();
        var programme = programmes.find(network.id(), answers.raw("programme"));
        if (programme.isEmpty()) {
            answers.refuse("programme", "community.problem.choose");
        }
        if (!answers.fine()) {
            return;
        }
        var voice = voice(network, actor, link);
        switch (participations.join(
                network.id(), actor, link.id(), programme.orElseThrow(), since, voice)) {
            case NOW, ALREADY -> {}
            case ENDED -> answers.refuse("programme", "programme.problem.ended");
        }
    }

    void leave(Network network, Actor actor, Link link, String slug, ProgrammeForm form) {
        var programme = programmes.find(network.id(), slug).orElseThrow(NotHere::new);
        var since =
                participations.of(network.id(), link.id()).stream()
                        .filter(one -> one.still() && one.isIn(programme))
                        .findFirst()
                        .map(Participation::since)
                        .orElse(null);
        var until = form.date(LinkProgrammesPage.until(slug), since);
        if (form.answers().fine()) {
            var voice = voice(network, actor, link);
            participations.leave(network.id(), actor, link.id(), programme, until, voice);
        }
    }

    /** Nobody chooses whose word theirs is; who speaks for no side speaks as the coordinator. */
    private Voice voice(Network network, Actor actor, Link link) {
        var own = speakers.sidesOf(network.id(), actor, link);
        return switch (own.size()) {
            case 0 -> Voice.COORDINATOR;
            case 1 -> Voice.of(own.iterator().next());
            default -> Voice.BOTH;
        };
    }
}
