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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moderators look at what was reported, and decide. */
@Controller
class CaseController {

    private final Cases cases;
    private final Reportables reportables;
    private final Rules rules;
    private final Impartial impartial;
    private final DecidingCase deciding;

    CaseController(
            Cases cases,
            Reportables reportables,
            Rules rules,
            Impartial impartial,
            DecidingCase deciding) {
        this.cases = cases;
        this.reportables = reportables;
        this.rules = rules;
        this.impartial = impartial;
        this.deciding = deciding;
    }

    @GetMapping("/{network}/cases")
    @Allow(Role.READER)
    @Own(value = Moderators.class, unless = Role.COORDINATOR)
    QueuePage waiting(Network network, @RequestParam(defaultValue = "1") int page) {
        return new QueuePage(cases.waiting(network.id(), page), false);
    }

    @GetMapping("/{network}/cases/decided")
    @Allow(Role.READER)
    @Own(value = Moderators.class, unless = Role.COORDINATOR)
    QueuePage decided(Network network, @RequestParam(defaultValue = "1") int page) {
        return new QueuePage(cases.decided(network.id(), page), true);
    }

    @GetMapping("/{network}/cases/{case}")
    @Allow(Role.READER)
    @Own(value = Moderators.class, unless = Role.COORDINATOR)
    CasePage show(Network network, Frame frame, @PathVariable("case") UUID id) {
        return page(network, frame, course(network, id), Answers.none(), false);
    }

    /** Of two who decide at once the first one's word counts; the other's is shown again. */
    @PostMapping("/{network}/cases/{case}/decision")
    @Allow(Role.READER)
    @Own(value = Moderators.class, unless = Role.COORDINATOR)
    Object decide(
            Network network,
            Actor actor,
            Frame frame,
            @PathVariable("case") UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var course = course(network, id);
        var answers = new Answers(Map.copyOf(typed));
        var decision =
                DecisionForm.read(
                        answers,
                        course.one().id(),
                        reportables.canBeHidden(course.one().kind()),
                        rules.of(network.id()),
                        actor,
                        Instant.now());
        if (decision.isEmpty()) {
            return page(network, frame, course, answers, false);
        }
        return deciding.decide(network, actor, decision.get(), answers.raw("state"))
                ? Redirect.to(frame.at("/cases/" + id + "?done=1"))
                : page(network, frame, course(network, id), answers, true);
    }

    private Course course(Network network, UUID id) {
        return cases.find(network.id(), new Case.Id(id)).orElseThrow(NotHere::new);
    }

    private CasePage page(
            Network network, Frame frame, Course course, Answers answers, boolean overtaken) {
        return new CasePage(
                course,
                reportables.page(course.one().kind(), course.one().path()),
                reportables.find(network, course.one(), frame.language()).orElse(null),
                reportables.canBeHidden(course.one().kind()),
                impartial.isWhose(network.id(), frame.actor(), course.one()),
                course.one().waits() && impartial.mayDecide(network.id(), frame.actor(), course),
                rules.of(network.id()),
                course.reports().stream()
                        .map(report -> report.reason().rule())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(rule -> rules.find(network.id(), rule))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(Rule::id, Function.identity())),
                answers,
                overtaken);
    }
}
