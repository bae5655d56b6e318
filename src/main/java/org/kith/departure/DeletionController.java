package org.kith.departure;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Limit;
import org.kith.web.Limits;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** A coordinator asks that their network be deleted; any coordinator calls it off. */
@Controller
class DeletionController {

    private final Deleting deleting;
    private final Deletions deletions;
    private final DeparturePages pages;
    private final Limits limits;

    DeletionController(
            Deleting deleting, Deletions deletions, DeparturePages pages, Limits limits) {
        this.deleting = deleting;
        this.deletions = deletions;
        this.pages = pages;
        this.limits = limits;
    }

    /** Where the owner of the tables is refused nobody can delete it here, and nothing is asked. */
    @PostMapping("/{network}/settings/departure/deletion")
    @Allow(value = Role.COORDINATOR, confirmed = true)
    Object ask(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        var reason = answers.paragraphs("reason", Deletion.LONGEST_REASON);
        if (!answers.raw("word").strip().equals(network.slug())) {
            answers.refuse("word", "departure.problem.word");
        }
        if (deletions.waiting(network.id()).isPresent()) {
            answers.refuse("word", "departure.problem.waits");
        }
        var page = pages.of(network, answers);
        if (!page.possible() || !answers.fine()) {
            return page;
        }
        limits.count(Limit.DELETION, network.id().value().toString());
        if (deleting.ask(network, actor, reason).isEmpty()) {
            answers.refuse("word", "departure.problem.waits");
            return pages.of(network, answers);
        }
        return Redirect.to(frame.at("/settings/departure?done=1"));
    }

    @PostMapping("/{network}/settings/departure/deletion/calling-off")
    @Allow(Role.COORDINATOR)
    Object callOff(Network network, Actor actor, Frame frame) {
        var off = deleting.callOff(network, actor);
        return Redirect.to(frame.at("/settings/departure" + (off ? "?done=1" : "")));
    }
}
