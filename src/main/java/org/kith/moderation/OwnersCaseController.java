package org.kith.moderation;

import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.network.Network;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.NotHere;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Those whose it is read what was decided about it, and appeal. */
@Controller
class OwnersCaseController {

    private final Cases cases;
    private final Appealing appealing;

    OwnersCaseController(Cases cases, Appealing appealing) {
        this.cases = cases;
        this.appealing = appealing;
    }

    @GetMapping("/{network}/decisions/{case}")
    @Allow(Role.READER)
    @Own(Owners.class)
    OwnersPage show(Network network, Frame frame, @PathVariable("case") UUID id) {
        return page(network, frame, id, Answers.none(), false);
    }

    @PostMapping("/{network}/decisions/{case}/appeal")
    @Allow(Role.READER)
    @Own(Owners.class)
    Object appeal(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable("case") UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var answers = new Answers(Map.copyOf(typed));
        var words = answers.neededParagraphs("words", Appeal.LONGEST_WORDS);
        if (!answers.fine()) {
            return page(network, frame, id, answers, false);
        }
        return appealing.ofOwners(network.id(), actor, new Case.Id(id), words, Instant.now())
                ? Redirect.to(address(frame, id))
                : page(network, frame, id, answers, true);
    }

    /** Before anything was decided nobody is told that something was reported. */
    private OwnersPage page(
            Network network, Frame frame, UUID id, Answers answers, boolean overtaken) {
        var course =
                cases.find(network.id(), new Case.Id(id))
                        .filter(one -> one.newest() != null)
                        .orElseThrow(NotHere::new);
        return new OwnersPage(
                course,
                address(frame, id),
                false,
                course.ownersMayAppeal(Instant.now()),
                answers,
                overtaken);
    }

    private static String address(Frame frame, UUID id) {
        return frame.at("/decisions/" + id);
    }
}
