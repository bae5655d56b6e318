package org.kith.statement;

import org.jspecify.annotations.Nullable;
import org.kith.account.Actor;
import org.kith.account.Role;
import org.kith.community.Answers;
import org.kith.community.Redirect;
import org.kith.moderation.Moderators;
import org.kith.network.Network;
import org.kith.shared.Numerals;
import org.kith.web.Allow;
import org.kith.web.Frame;
import org.kith.web.Own;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The moderators' queue. */
@Controller
class DoubtsController {

    private final DoubtedSignatures doubted;
    private final Statements statements;
    private final Moderating moderating;

    DoubtsController(DoubtedSignatures doubted, Statements statements, Moderating moderating) {
        this.doubted = doubted;
        this.statements = statements;
        this.moderating = moderating;
    }

    @GetMapping("/{network}/signatures")
    @Allow(Role.READER)
    @Own(value = Moderators.class, unless = Role.COORDINATOR)
    DoubtsPage list(Network network, @RequestParam(defaultValue = "1") int page) {
        return page(network, page, Answers.none());
    }

    /** Of two who decide at once the first one's word counts. */
    @PostMapping("/{network}/signatures")
    @Allow(Role.READER)
    @Own(value = Moderators.class, unless = Role.COORDINATOR)
    Object decide(
            Network network,
            Actor actor,
            Frame frame,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = new Answers(Map.copyOf(form));
        var accepted = answers.raw("do").equals("accept");
        var ids = ids(answers);
        var all =
                Arrays.stream(Doubt.values())
                        .filter(one -> answers.has("all", one.code()))
                        .toList();
        if (ids.isEmpty() && all.isEmpty() || !accepted && !answers.raw("do").equals("reject")) {
            answers.refuse("doubts", "statement.problem.choose_signatures");
        }
        var because = accepted ? null : answers.needed("because", Signature.LONGEST_REASON);
        if (!answers.fine()) {
            return page(network, number(answers), answers);
        }
        var now = Instant.now();
        moderating.decide(network.id(), actor, ids, accepted, because, now);
        if (!all.isEmpty()) {
            decideAll(network, actor, all, accepted, because, now);
        }
        return Redirect.to(frame.at("/signatures"));
    }

    /** Some at a time, until none waits for these reasons alone. */
    private void decideAll(
            Network network,
            Actor actor,
            List<Doubt> doubts,
            boolean accepted,
            @Nullable String because,
            Instant now) {
        for (var same = doubted.waitingFor(network.id(), doubts);
                !same.isEmpty();
                same = doubted.waitingFor(network.id(), doubts)) {
            moderating.decide(network.id(), actor, same, accepted, because, now);
        }
    }

    private static int number(Answers answers) {
        return Numerals.number(answers.raw("page")).orElse(1);
    }

    private static List<Signature.Id> ids(Answers answers) {
        try {
            return answers.raws("signature").stream()
                    .map(id -> new Signature.Id(UUID.fromString(id)))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private DoubtsPage page(Network network, int number, Answers answers) {
        return new DoubtsPage(
                doubted.waiting(network.id(), number).map(one -> line(network, one)), answers);
    }

    private DoubtsPage.Line line(Network network, Signature doubted) {
        return new DoubtsPage.Line(
                doubted, statements.find(network.id(), doubted.statement()).orElseThrow());
    }
}
